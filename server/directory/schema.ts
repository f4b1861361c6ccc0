import { Type, type Static } from 'typebox'

export const Region = Type.Object({
  /** Division code (GB/T 2260); a zone's is made up, see `fixture`. */
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  kind: Type.Enum(['city', 'county', 'zone']),
  parent: Type.Union([Type.String(), Type.Null()]),
  fixture: Type.Boolean()
})
export type Region = Static<typeof Region>

export const Department = Type.Object({
  code: Type.String(),
  nameZh: Type.String(),
  nameZh2015: Type.String(),
  nameEn: Type.String(),
  /** Of an office (`ZR-land`): its department. */
  parent: Type.Union([Type.String(), Type.Null()]),
  role: Type.String(),
  /** Where it has offices; without `county` the city's office acts for the counties too. */
  levels: Type.Array(Type.Enum(['city', 'county'])),
  /** External-task topic of its automatic check. */
  checkTopic: Type.String(),
  evidence: Type.String()
})
export type Department = Static<typeof Department>

export const OrgUnit = Type.Object({
  id: Type.String({ format: 'uuid' }),
  /** Department or office; null is the region's own government. */
  department: Type.Union([Type.String(), Type.Null()]),
  region: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  address: Type.String(),
  telephone: Type.String(),
  hours: Type.String(),
  /** Address and telephone are made up; pages say so. */
  sample: Type.Boolean()
})
export type OrgUnit = Static<typeof OrgUnit>

export const listRegions = {
  method: 'GET',
  url: '/api/regions',
  schema: { response: { 200: Type.Array(Region) } }
} as const

export const listDepartments = {
  method: 'GET',
  url: '/api/departments',
  schema: { response: { 200: Type.Array(Department) } }
} as const

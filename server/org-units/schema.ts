import { Type, type Static } from 'typebox'
import { ImportResult } from '../people/schema.ts'

const Uuid = Type.String({ format: 'uuid' })
const text = (maxLength: number) => Type.Union([Type.String({ maxLength }), Type.Null()])

/** A department or office in one region: where roles are held and whose counter the guide pages name. */
export const OrgUnit = Type.Object({
  id: Uuid,
  /** Code of a department or office, such as `HB` or `ZR-land`. */
  department: Type.String(),
  region: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  address: Type.Union([Type.String(), Type.Null()]),
  telephone: Type.Union([Type.String(), Type.Null()]),
  hours: Type.Union([Type.String(), Type.Null()])
})
export type OrgUnit = Static<typeof OrgUnit>

const Details = Type.Object({
  nameZh: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  nameEn: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  address: text(300),
  telephone: text(60),
  hours: text(200)
})

export const listOrgUnits = {
  method: 'GET',
  url: '/api/org-units',
  schema: { response: { 200: Type.Object({ orgUnits: Type.Array(OrgUnit) }) } }
} as const

/** Errors: 409 ORG_UNIT_EXISTS, 400 UNKNOWN_DEPARTMENT_OR_REGION. */
export const createOrgUnit = {
  method: 'POST',
  url: '/api/org-units',
  schema: {
    body: Type.Intersect([Type.Object({ department: Type.String(), region: Type.String() }), Details]),
    response: { 200: OrgUnit }
  }
} as const

export const editOrgUnit = {
  method: 'PATCH',
  url: '/api/org-units/:orgUnitId',
  schema: {
    params: Type.Object({ orgUnitId: Uuid }),
    body: Type.Partial(Details),
    response: { 200: OrgUnit }
  }
} as const

/** As `importPeople`. Columns: department,region,nameZh,nameEn,address,telephone,hours. */
export const importOrgUnits = {
  method: 'POST',
  url: '/api/org-units/import',
  schema: {
    querystring: Type.Object({ apply: Type.Optional(Type.Boolean({ default: false })) }),
    response: { 200: ImportResult }
  }
} as const

import { Type } from 'typebox'
import { OrgUnit } from '../directory/schema.ts'
import { ImportResult } from '../people/schema.ts'

const Uuid = Type.String({ format: 'uuid' })

const Details = Type.Object({
  nameZh: Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' }),
  nameEn: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
  address: Type.String({ maxLength: 300 }),
  telephone: Type.String({ maxLength: 60 }),
  hours: Type.String({ maxLength: 200 })
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

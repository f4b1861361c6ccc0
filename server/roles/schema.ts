import { Type, type Static } from 'typebox'

/** What a person may be. Worker accounts are no persons and have a table of their own. */
export const ROLES = [
  'applicant',
  'window',
  'handler',
  'head',
  'lead',
  'designer',
  'supervisor',
  'administrator'
] as const
export const Role = Type.Enum([...ROLES])
export type Role = (typeof ROLES)[number]

/** Roles that mean nothing without a department and a region: they make candidate groups. */
export const ROLES_AT_AN_ORG_UNIT: readonly Role[] = ['window', 'handler', 'head', 'lead']

export const RoleHeld = Type.Object({
  id: Type.String({ format: 'uuid' }),
  role: Role,
  orgUnitId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
  /** Code of the department or office, such as `ZR-land`. */
  department: Type.Union([Type.String(), Type.Null()]),
  region: Type.Union([Type.String(), Type.Null()])
})
export type RoleHeld = Static<typeof RoleHeld>

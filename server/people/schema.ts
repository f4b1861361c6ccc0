import { Type, type Static } from 'typebox'
import { Locale, Username } from '../sessions/schema.ts'
import { Role, RoleHeld } from '../roles/schema.ts'

const Uuid = Type.String({ format: 'uuid' })
const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const Email = Type.Union([Type.String({ format: 'email', maxLength: 200 }), Type.Null()])
const Phone = Type.Union([Type.String({ maxLength: 40, pattern: '^[0-9+() -]*$' }), Type.Null()])

export const PERSON_STATUSES = ['active', 'ended'] as const

export const Person = Type.Object({
  id: Uuid,
  username: Type.String(),
  name: Type.String(),
  email: Type.Union([Type.String(), Type.Null()]),
  phone: Type.Union([Type.String(), Type.Null()]),
  status: Type.Enum([...PERSON_STATUSES]),
  lockedUntil: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  locale: Type.Union([Locale, Type.Null()]),
  createdAt: Type.String({ format: 'date-time' }),
  roles: Type.Array(RoleHeld)
})
export type Person = Static<typeof Person>

const onePerson = Type.Object({ personId: Uuid })
const OneTimeLink = Type.Object({
  /** Path with the token; it is shown once and kept only as a hash. */
  path: Type.String(),
  expiresAt: Type.String({ format: 'date-time' })
})
export type OneTimeLink = Static<typeof OneTimeLink>

/** In the order of user names; `after` is the `next` of the page before. */
export const listPeople = {
  method: 'GET',
  url: '/api/people',
  schema: {
    querystring: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      role: Type.Optional(Role),
      status: Type.Optional(Type.Enum([...PERSON_STATUSES])),
      after: Type.Optional(Type.String({ maxLength: 64 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 }))
    }),
    response: {
      200: Type.Object({ people: Type.Array(Person), next: Type.Union([Type.String(), Type.Null()]) })
    }
  }
} as const

export const readPerson = {
  method: 'GET',
  url: '/api/people/:personId',
  schema: { params: onePerson, response: { 200: Person } }
} as const

/** The person chooses a password by the one-time link. Errors: 409 USERNAME_TAKEN. */
export const createPerson = {
  method: 'POST',
  url: '/api/people',
  schema: {
    body: Type.Object({
      username: Username,
      name: Name,
      email: Type.Optional(Email),
      phone: Type.Optional(Phone)
    }),
    response: { 200: Type.Object({ person: Person, passwordLink: OneTimeLink }) }
  }
} as const

export const editPerson = {
  method: 'PATCH',
  url: '/api/people/:personId',
  schema: {
    params: onePerson,
    body: Type.Partial(Type.Object({ name: Name, email: Email, phone: Phone })),
    response: { 200: Person }
  }
} as const

/** `window`, `handler`, `head` and `lead` are held at an org unit; the others may be city-wide (null). */
export const addRole = {
  method: 'POST',
  url: '/api/people/:personId/roles',
  schema: {
    params: onePerson,
    body: Type.Object({ role: Role, orgUnitId: Type.Union([Uuid, Type.Null()]) }),
    response: { 200: Person }
  }
} as const

/** Errors: 409 LAST_ADMINISTRATOR. */
export const removeRole = {
  method: 'DELETE',
  url: '/api/people/:personId/roles/:roleId',
  schema: { params: Type.Object({ personId: Uuid, roleId: Uuid }), response: { 200: Person } }
} as const

/** Unlocks the account, too; the old password works until the link is used. */
export const resetPassword = {
  method: 'POST',
  url: '/api/people/:personId/password-reset',
  schema: { params: onePerson, response: { 200: OneTimeLink } }
} as const

/**
 * Claimed tasks go back to their candidate groups, or to the person named by `moveTasksTo` (a member of the
 * same groups). Errors: 409 OPEN_TASKS when there are open tasks and nothing is said about them.
 */
export const endPerson = {
  method: 'POST',
  url: '/api/people/:personId/end',
  schema: {
    params: onePerson,
    body: Type.Object({ moveTasksTo: Type.Optional(Type.Union([Uuid, Type.Literal('groups')])) }),
    response: { 200: Type.Object({ person: Person, movedTasks: Type.Integer() }) }
  }
} as const

export const countOpenTasks = {
  method: 'GET',
  url: '/api/people/:personId/open-tasks',
  schema: { params: onePerson, response: { 200: Type.Object({ openTasks: Type.Integer() }) } }
} as const

export const AdminEvent = Type.Object({
  id: Type.Integer(),
  personId: Type.Union([Uuid, Type.Null()]),
  personName: Type.Union([Type.String(), Type.Null()]),
  /** Verb and object, such as `people.end`. */
  act: Type.String(),
  subject: Type.String(),
  details: Type.Record(Type.String(), Type.Unknown()),
  happenedAt: Type.String({ format: 'date-time' })
})
export type AdminEvent = Static<typeof AdminEvent>

/** Newest first; `before` is the id of the last one seen. */
export const listAdminEvents = {
  method: 'GET',
  url: '/api/admin-events',
  schema: {
    querystring: Type.Object({
      before: Type.Optional(Type.Integer()),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 }))
    }),
    response: { 200: Type.Object({ events: Type.Array(AdminEvent) }) }
  }
} as const

export const ImportResult = Type.Object({
  /** Lines of the file that hold a record. */
  rows: Type.Integer(),
  created: Type.Integer(),
  changed: Type.Integer(),
  /** False for a preview, and when there is any error: a file is taken whole or not at all. */
  applied: Type.Boolean(),
  /** `line` counts from 1, the heading included, as spreadsheets do. */
  errors: Type.Array(Type.Object({ line: Type.Integer(), message: Type.String() })),
  /** First steps of newly created people; only when applied. */
  passwordLinks: Type.Array(Type.Object({ username: Type.String(), path: Type.String() }))
})
export type ImportResult = Static<typeof ImportResult>

const importQuery = Type.Object({ apply: Type.Optional(Type.Boolean({ default: false })) })

/**
 * Multipart with one file, UTF-8 (with or without BOM) or GB18030. Columns: username,name,email,phone.
 * Without `apply` it is a preview that changes nothing.
 */
export const importPeople = {
  method: 'POST',
  url: '/api/people/import',
  schema: { querystring: importQuery, response: { 200: ImportResult } }
} as const

/** As `importPeople`. Columns: username,role,department,region. */
export const importRoles = {
  method: 'POST',
  url: '/api/roles/import',
  schema: { querystring: importQuery, response: { 200: ImportResult } }
} as const

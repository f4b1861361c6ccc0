import { Type, type Static } from 'typebox'

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Person = Type.Object({ id: Uuid, name: Type.String() })

/** Who acts, and for whom by 委托. */
export const Actor = Type.Object({ name: Type.String(), actingFor: Nullable(Type.String()) })
export type Actor = Static<typeof Actor>

/** planned: not begun · current: in force today · over: its last day is past, or it was ended early. */
export const DELEGATION_STATES = ['planned', 'current', 'over'] as const

export const Delegation = Type.Object({
  id: Uuid,
  from: Person,
  to: Person,
  /** Both days counted. */
  fromOn: Day,
  untilOn: Day,
  /** null: all */
  items: Nullable(
    Type.Array(Type.Object({ item: Type.String(), nameZh: Type.String(), nameEn: Type.String() }))
  ),
  /** Jurisdictions of the projects; null: all */
  regions: Nullable(
    Type.Array(Type.Object({ code: Type.String(), nameZh: Type.String(), nameEn: Type.String() }))
  ),
  reason: Type.String(),
  state: Type.Enum([...DELEGATION_STATES]),
  createdAt: Type.String({ format: 'date-time' }),
  endedAt: Nullable(Type.String({ format: 'date-time' })),
  endedBy: Nullable(Type.String())
})
export type Delegation = Static<typeof Delegation>

/** Newest first: what I gave and what I was given. */
export const listDelegations = {
  method: 'GET',
  url: '/api/delegations',
  schema: {
    response: { 200: Type.Object({ given: Type.Array(Delegation), received: Type.Array(Delegation) }) }
  }
} as const

/** Everybody's: what is planned or in force, and what was over within the last 90 days. */
export const listAllDelegations = {
  method: 'GET',
  url: '/api/delegations/all',
  schema: { response: { 200: Type.Array(Delegation) } }
} as const

/** To whom I may hand my work on, and what it consists of. */
export const listDelegationChoices = {
  method: 'GET',
  url: '/api/delegations/choices',
  schema: {
    response: {
      200: Type.Object({
        people: Type.Array(
          Type.Object({
            ...Person.properties,
            username: Type.String(),
            role: Type.String(),
            departmentZh: Type.String(),
            departmentEn: Type.String()
          })
        ),
        items: Type.Array(Type.Object({ item: Type.String(), nameZh: Type.String(), nameEn: Type.String() })),
        regions: Type.Array(
          Type.Object({ code: Type.String(), nameZh: Type.String(), nameEn: Type.String() })
        )
      })
    }
  }
} as const

/** Of this century: what is counted from it stays a date of four digits. */
const NearDay = Type.String({ format: 'date', pattern: '^20\\d\\d-' })
const Chosen = Nullable(Type.Array(Type.String({ maxLength: 16 }), { minItems: 1, maxItems: 100 }))

/** Of the own work. Errors: 422 DELEGATION_DAYS_WRONG, NOT_A_DELEGATE; 409 DELEGATION_OVERLAPS, DELEGATE_AWAY. */
export const createDelegation = {
  method: 'POST',
  url: '/api/delegations',
  schema: {
    body: Type.Object(
      {
        toPersonId: Uuid,
        fromOn: NearDay,
        untilOn: NearDay,
        items: Chosen,
        regions: Chosen,
        reason: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
      },
      { additionalProperties: false }
    ),
    response: { 200: Delegation }
  }
} as const

/** By who gave it or an administrator; what the other had claimed comes back. Errors: 409 DELEGATION_OVER. */
export const endDelegation = {
  method: 'POST',
  url: '/api/delegations/:delegationId/end',
  schema: { params: Type.Object({ delegationId: Uuid }), response: { 200: Delegation } }
} as const

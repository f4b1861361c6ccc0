import { Type, type Static } from 'typebox'

const params = Type.Object({ number: Type.String({ maxLength: 64 }) })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** Whom it reaches: the person who has it, else the office's handlers; its head as well when it is over. */
export const Reached = Type.Object({
  name: Nullable(Type.String({ description: 'of a person; null for an office' })),
  role: Type.Enum(['person', 'handler', 'head', 'lead', 'window']),
  departmentZh: Nullable(Type.String()),
  departmentEn: Nullable(Type.String())
})
export type Reached = Static<typeof Reached>

export const Urge = Type.Object({
  by: Type.String(),
  departmentZh: Nullable(Type.String()),
  departmentEn: Nullable(Type.String()),
  text: Type.String(),
  reached: Type.Array(Reached),
  urgedAt: Type.String({ format: 'date-time' })
})
export type Urge = Static<typeof Urge>

/** How often something was urged, and the last time: what its row and page show. */
export const Urged = Type.Object({
  times: Type.Integer(),
  by: Type.String(),
  departmentZh: Nullable(Type.String()),
  departmentEn: Nullable(Type.String()),
  text: Type.String(),
  at: Type.String({ format: 'date-time' })
})
export type Urged = Static<typeof Urged>

/** What an urging would do now, and what was done before, newest first. */
export const readUrges = {
  method: 'GET',
  url: '/api/urges/:number',
  schema: {
    params,
    response: {
      200: Type.Object({
        reaches: Type.Array(Reached),
        past: Type.Array(Urge),
        /** the reader's roles allow it here */
        may: Type.Boolean(),
        /** when it may be urged again; null: now */
        nextAt: Nullable(Type.String({ format: 'date-time' }))
      })
    }
  }
} as const

/** By the lead of the stage, the head of the office, or a supervisor. Errors: 409 NOTHING_TO_URGE, 429 URGED_RECENTLY. */
export const urge = {
  method: 'POST',
  url: '/api/urges/:number',
  schema: {
    params,
    body: Type.Object(
      { text: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }) },
      { additionalProperties: false }
    ),
    response: { 200: Urge }
  }
} as const

import { Type, type Static } from 'typebox'

const Uuid = Type.String({ format: 'uuid' })
const Instant = Type.String({ format: 'date-time' })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** 传阅 of a case, as it stands on the case. */
export const Circulation = Type.Object({
  id: Uuid,
  number: Type.String(),
  by: Type.String(),
  text: Type.String(),
  sentAt: Instant,
  /** persons by name, offices by both names */
  to: Type.Array(Type.Object({ key: Type.String(), nameZh: Type.String(), nameEn: Nullable(Type.String()) })),
  reads: Type.Array(Type.Object({ personId: Uuid, name: Type.String(), readAt: Instant }))
})
export type Circulation = Static<typeof Circulation>

/** One that was sent to the reader or the own office. */
export const Received = Type.Object({
  id: Uuid,
  number: Type.String(),
  projectNameZh: Type.String(),
  subjectZh: Type.String(),
  subjectEn: Type.String(),
  by: Type.String(),
  text: Type.String(),
  sentAt: Instant,
  readAt: Nullable(Instant)
})
export type Received = Static<typeof Received>

/** What was not read yet first, then newest first; `unread` counts all of them. */
export const listReceived = {
  method: 'GET',
  url: '/api/circulations',
  schema: {
    querystring: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
    response: {
      200: Type.Object({ circulations: Type.Array(Received), unread: Type.Integer(), more: Type.Boolean() })
    }
  }
} as const

/** By who may read the case; everybody named may read it from then on. Errors: 422 NOBODY_TO_SHOW. */
export const circulate = {
  method: 'POST',
  url: '/api/dossiers/:number/circulations',
  schema: {
    params: Type.Object({ number: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      {
        people: Type.Array(Uuid, { maxItems: 50, uniqueItems: true }),
        offices: Type.Array(Type.String({ maxLength: 60 }), { maxItems: 50, uniqueItems: true }),
        text: Type.String({ maxLength: 500 })
      },
      { additionalProperties: false }
    ),
    response: { 200: Circulation }
  }
} as const

/** 已阅, once; later ones change nothing. */
export const markCirculationRead = {
  method: 'POST',
  url: '/api/circulations/:circulationId/read',
  schema: {
    params: Type.Object({ circulationId: Uuid }),
    response: { 200: Type.Object({ readAt: Instant }) }
  }
} as const

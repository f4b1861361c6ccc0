import { Type, type Static } from 'typebox'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const moveParams = Type.Object({
  number: Type.String({ maxLength: 64, description: 'of an application, a case or an opinion' })
})
/** What every move answers: the id under which it stands in the case's record. */
export const moveReply = { 200: Type.Object({ moveId: Type.String({ format: 'uuid' }) }) }

/** A move that this person's roles allow at this number; `refused`: why it is not possible now, and what is. */
export const MoveOffer = Type.Object({
  move: Type.String(),
  refused: Nullable(Type.Object({ code: Type.String(), message: Type.String() }))
})
export type MoveOffer = Static<typeof MoveOffer>

/** One that was made; `detail` has the move's own words, as its schema says. */
export const MoveRecord = Type.Object({
  id: Type.String(),
  number: Type.String(),
  move: Type.String(),
  state: Type.Enum(['open', 'done', 'cancelled']),
  orderedBy: Nullable(Type.String({ description: "the person's name" })),
  orderedOn: Type.String({ format: 'date' }),
  endedOn: Nullable(Type.String({ format: 'date' })),
  outcome: Nullable(Type.String()),
  detail: Type.Record(Type.String(), Type.Unknown())
})
export type MoveRecord = Static<typeof MoveRecord>

export const listMoveOffers = {
  method: 'GET',
  url: '/api/moves/:number',
  schema: {
    params: moveParams,
    response: { 200: Type.Object({ offers: Type.Array(MoveOffer), moves: Type.Array(MoveRecord) }) }
  }
} as const

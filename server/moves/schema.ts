import { Type, type Static } from 'typebox'
import { Correction } from '../applications/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const moveParams = Type.Object({
  number: Type.String({ maxLength: 64, description: 'of an application, a case or an opinion' })
})
/** Who may be named at an office to inspect or to preside; `reviewer`: reviews this application, and does not preside. */
export const listMoveOfficers = {
  method: 'GET',
  url: '/api/moves/:number/officers',
  schema: {
    params: moveParams,
    response: {
      200: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), reviewer: Type.Boolean() }))
    }
  }
} as const

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
  detail: Type.Record(Type.String(), Type.Unknown()),
  /** last day of its own clock: planned days, days to answer; null: it has none, or its notice is not served */
  dueOn: Nullable(Type.String({ format: 'date' })),
  /** what it keeps from counting: from the service of its notice, and so many working days until it ended or today */
  held: Nullable(
    Type.Object({
      fromOn: Type.String({ format: 'date' }),
      toOn: Nullable(Type.String({ format: 'date' })),
      days: Type.Integer()
    })
  )
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

const named = {
  number: Type.String({ description: 'of the case or opinion' }),
  nameZh: Type.String(),
  nameEn: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String()
}

/** As the applicant sees an open one on the page of its project. */
export const ApplicantMove = Type.Object({
  ...named,
  id: Type.String(),
  move: Type.String(),
  /** of a special procedure its kind */
  procedure: Nullable(Type.String()),
  /** a hearing that the applicant may ask for, not one that the organ ordered */
  byRight: Type.Boolean(),
  reason: Nullable(Type.String()),
  session: Nullable(
    Type.Object({
      heldOn: Type.String({ format: 'date' }),
      time: Type.String(),
      place: Type.String(),
      chair: Type.String(),
      open: Type.Boolean(),
      text: Type.String()
    })
  ),
  orderedOn: Type.String({ format: 'date' }),
  dueOn: MoveRecord.properties.dueOn,
  held: MoveRecord.properties.held,
  /** the task in which the applicant asks for the hearing or waives it */
  taskId: Nullable(Type.String())
})
export type ApplicantMove = Static<typeof ApplicantMove>

const { number: caseNumber, ...names } = named
/** What a department asks for while it reviews, answered on the page of corrections. */
export const CaseCorrection = Type.Object({
  ...Correction.properties,
  ...names,
  caseNumber,
  /** `rectification`: what a joint review found; else what a department misses */
  move: Type.Enum(['correction-after-acceptance', 'rectification']),
  /** null for the moment in which the engine has not made the task yet */
  taskId: Nullable(Type.String())
})
export type CaseCorrection = Static<typeof CaseCorrection>

import { Type, type Static } from 'typebox'

const only = { additionalProperties: false }
const fraction = Type.Number({ minimum: 0, maximum: 1 })

/** A place on a page of a file: fractions of the page from its upper left corner; a point has neither width nor height. */
export const MarkPlace = Type.Object(
  {
    page: Type.Integer({ minimum: 1, maximum: 10_000 }),
    x: fraction,
    y: fraction,
    width: fraction,
    height: fraction
  },
  only
)
export type MarkPlace = Static<typeof MarkPlace>

/** `differs` is drawn as a solid pin, `to-judge` as a ring. */
const MarkResult = Type.Enum(['differs', 'to-judge'])
const text = Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })

export const PaperMark = Type.Object({
  id: Type.String({ format: 'uuid' }),
  applicationId: Type.String({ format: 'uuid' }),
  number: Type.Integer({ description: 'one series per application, as it stands on the pin' }),
  fileId: Type.String({ format: 'uuid' }),
  ...MarkPlace.properties,
  text: Type.String(),
  kind: Type.Enum(['finding', 'correction']),
  result: MarkResult,
  businessKey: Type.String(),
  round: Type.Integer(),
  author: Type.String(),
  /** Written by whoever asks. */
  mine: Type.Boolean(),
  candidateGroup: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
  /** The act that it went with: then it never changes again. */
  actId: Type.Union([Type.String(), Type.Null()])
})
export type PaperMark = Static<typeof PaperMark>

/** All marks on the papers of an application, for the officers who take part in it. */
export const listPaperMarks = {
  method: 'GET',
  url: '/api/applications/:applicationId/marks',
  schema: {
    params: Type.Object({ applicationId: Type.String({ format: 'uuid' }) }),
    response: { 200: Type.Array(PaperMark) }
  }
} as const

/**
 * Whoever may complete the task marks a paper of its application: at 受理 for the list of corrections, at a review
 * for its findings. It is the officer's first word, so it takes the case into work. 422 MARK_NOT_HERE at other tasks.
 */
export const addPaperMark = {
  method: 'POST',
  url: '/api/tasks/:taskId/marks',
  schema: {
    params: Type.Object({ taskId: Type.String({ maxLength: 64 }) }),
    body: Type.Object(
      { fileId: Type.String({ format: 'uuid' }), ...MarkPlace.properties, text, result: MarkResult },
      only
    ),
    response: { 200: PaperMark }
  }
} as const

const params = Type.Object({ markId: Type.String({ format: 'uuid' }) })

/** By its author. 409 MARK_SUBMITTED once it went with an act. */
export const changePaperMark = {
  method: 'PUT',
  url: '/api/paper-marks/:markId',
  schema: {
    params,
    body: Type.Object({ text, result: MarkResult, place: Type.Optional(MarkPlace) }, only),
    response: { 200: PaperMark }
  }
} as const

/** By its author, before it went with an act; its number is not given again. */
export const removePaperMark = {
  method: 'DELETE',
  url: '/api/paper-marks/:markId',
  schema: { params, response: { 200: Type.Object({}) } }
} as const

import { Type } from 'typebox'
import { only, required, text } from '../../tasks/form-fields.ts'
import { moveParams, moveReply } from '../schema.ts'

/**
 * 听证: `right` tells the applicant that it may ask for one (行政许可法 47, of an item that lists it), `public` is ordered
 * by the organ (46). 422 PROCEDURE_NOT_LISTED; 409 MOVE_OPEN while one runs, HEARING_OVER after one in the same round.
 */
export const orderHearing = {
  method: 'POST',
  url: '/api/moves/:number/hearing',
  schema: {
    params: moveParams,
    body: Type.Union([
      Type.Object(
        {
          hearing: Type.Literal('right'),
          /** the decision that is intended, as printed */
          intended: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
          reason: required,
          legalBasis: required
        },
        only
      ),
      Type.Object({ hearing: Type.Literal('public'), reason: required, legalBasis: required }, only)
    ]),
    response: moveReply
  }
} as const
/** What a hearing keeps in its record. */
export interface HearingDetail {
  hearing: 'right' | 'public'
  reason: string
  requestedOn?: string
  session?: {
    heldOn: string
    time: string
    place: string
    chair: { id: string; name: string }
    open: boolean
    text: string
  }
  minutes?: { heldOn: string; recorder: string; participants: string; text: string; conclusion: string }
}

const short = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })
const day = Type.String({ format: 'date' })

/** Bodies of completeTask, of the steps of hearing.bpmn. */
export const hearingForms = [
  // by the applicant
  Type.Object(
    {
      form: Type.Literal('yimen:ask-hearing'),
      outcome: Type.Enum(['ask', 'waive']),
      text: Type.Optional(text)
    },
    only
  ),
  // 422 HEARING_TOO_SOON, HEARING_TOO_LATE, CHAIR_IS_REVIEWER, CHAIR_NOT_OF_OFFICE
  Type.Object(
    {
      form: Type.Literal('yimen:notify-hearing'),
      outcome: Type.Literal('notified'),
      heldOn: day,
      time: short,
      place: short,
      chair: Type.String({ format: 'uuid', description: 'an officer of the office, who did not review' }),
      open: Type.Boolean({ description: 'held in public' }),
      text: required
    },
    only
  ),
  // 听证笔录
  Type.Object(
    {
      form: Type.Literal('yimen:hold-hearing'),
      outcome: Type.Literal('held'),
      heldOn: day,
      recorder: short,
      /** a line each: whom somebody stands for, then the name */
      participants: required,
      /** what was said */
      text: required,
      conclusion: required
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:hold-hearing'), outcome: Type.Literal('cancelled'), text: required },
    only
  )
] as const

import { Type, type Static } from 'typebox'
import { only, required, text } from '../../tasks/form-fields.ts'
import { moveParams, moveReply } from '../schema.ts'

/** 特别程序 (行政许可法 45); a hearing is a move of its own (server/moves/hearing). */
const COUNTED = ['expert-review', 'assessment', 'testing', 'inspection', 'government-approval'] as const
export const PROCEDURES = [...COUNTED, 'publicity'] as const
export type Procedure = (typeof PROCEDURES)[number]

const day = Type.String({ format: 'date', pattern: '^20\\d\\d-' })
const said = { reason: required, legalBasis: required }

/**
 * Of a kind that the item lists; `days` in the unit of its cap, publicity from one day to another, both counted.
 * 422 PROCEDURE_NOT_LISTED, PROCEDURE_OVER_CAP, PUBLICITY_TOO_SHORT; 409 MOVE_OPEN while one of that kind runs.
 */
export const orderSpecialProcedure = {
  method: 'POST',
  url: '/api/moves/:number/special-procedure',
  schema: {
    params: moveParams,
    body: Type.Union([
      Type.Object(
        {
          procedure: Type.Enum([...COUNTED]),
          days: Type.Integer({ minimum: 1, maximum: 400 }),
          ...said
        },
        only
      ),
      Type.Object({ procedure: Type.Literal('publicity'), fromOn: day, untilOn: day, ...said }, only)
    ]),
    response: moveReply
  }
} as const
export type ProcedureOrder = Static<(typeof orderSpecialProcedure)['schema']['body']>

/** Somebody who objected while it was public, and what was answered. */
export const Objection = Type.Object({ from: required, text: required, answer: required }, only)

/** Bodies of completeTask, of the steps of special-procedure.bpmn. */
export const procedureForms = [
  // 现场核查: two officers, named within five days (行政许可法 55)
  Type.Object(
    {
      form: Type.Literal('yimen:name-inspectors'),
      outcome: Type.Literal('named'),
      inspectors: Type.Array(Type.String({ format: 'uuid' }), { minItems: 2, maxItems: 10 }),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:name-inspectors'), outcome: Type.Literal('cancelled'), text: required },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:record-procedure'),
      outcome: Type.Enum(['recorded', 'cancelled']),
      /** the result, or why it is cancelled */
      text: required,
      /** of a publicity: who objected, and what was answered */
      objections: Type.Optional(Type.Array(Objection, { maxItems: 100 }))
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:sign-inspection'),
      outcome: Type.Literal('signed'),
      text: Type.Optional(text)
    },
    only
  ),
  // by anybody of the office: who was named may have left it
  Type.Object(
    { form: Type.Literal('yimen:sign-inspection'), outcome: Type.Literal('cancelled'), text: required },
    only
  )
] as const

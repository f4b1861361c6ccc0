import { Type } from 'typebox'
import { moveParams, moveReply } from '../schema.ts'

const only = { additionalProperties: false }

/**
 * 受理后补正: the department asks for papers while it reviews, all at once and with one deadline (working days from the
 * service of the notice). Counts as a second notice, which supervision sees (E02). 409 CORRECTION_ASKED_IN_ROUND.
 */
export const askCorrectionAfterAcceptance = {
  method: 'POST',
  url: '/api/moves/:number/correction-after-acceptance',
  schema: {
    params: moveParams,
    body: Type.Object(
      {
        lines: Type.Array(
          Type.Object(
            {
              material: Type.Union([Type.String({ maxLength: 8 }), Type.Null()]),
              what: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })
            },
            only
          ),
          { minItems: 1, maxItems: 100 }
        ),
        days: Type.Integer({ minimum: 1, maximum: 60 })
      },
      only
    ),
    response: moveReply
  }
} as const

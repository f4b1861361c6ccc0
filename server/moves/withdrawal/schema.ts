import { Type, type Static } from 'typebox'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

/**
 * 撤件 of a whole filing, or of one case of it, by its applicant or by the window that filed it. `seen`: numbers of the
 * decided cases that were shown before; 409 DECIDED_UNSEEN when another was decided meanwhile. Refused with 409:
 * WITHDRAWAL_OPEN, WITHDRAWAL_TOO_LATE, NOT_POSSIBLE_NOW; with 403: INNER_NOT_FILED_BY_YOU.
 */
export const askWithdrawal = {
  method: 'POST',
  url: '/api/moves/:number/withdrawal',
  schema: {
    params: moveParams,
    body: Type.Object(
      {
        reason: Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' }),
        seen: Type.Array(Type.String({ maxLength: 64 }), { maxItems: 200 })
      },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

/** The applicant goes on after all: possible until the first department has signed. */
export const takeBackWithdrawal = {
  method: 'POST',
  url: '/api/moves/:number/withdrawal-taken-back',
  schema: { params: moveParams, body: Type.Object({}, { additionalProperties: false }), response: moveReply }
} as const

/** A department's word on it, kept with the move. */
export const WithdrawalSignature = Type.Object({
  group: Type.String(),
  department: Type.String(),
  person: Type.String(),
  outcome: Type.Enum(['agree', 'object']),
  text: Type.String(),
  on: Type.String({ format: 'date' })
})
export type WithdrawalSignature = Static<typeof WithdrawalSignature>

import { Type } from 'typebox'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

/** 延续 (行政许可法 50): the applicant asks before the end; without an answer by then it counts as renewed. */
export const askRenewal = {
  method: 'POST',
  url: '/api/moves/:number/renewal',
  schema: {
    params: moveParams,
    body: Type.Object(
      { reason: Type.Optional(Type.String({ maxLength: TEXT_MAX_LENGTH })) },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

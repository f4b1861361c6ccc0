import { Type } from 'typebox'
import { OPINION_ANSWERS } from '../tasks/schema.ts'

const params = Type.Object({ number: Type.String({ maxLength: 64 }) })

/**
 * 再答复 of a department that disagreed, by its head, after the minutes: what the law gives a department is answered
 * by nobody else. Errors: 422 MINUTES_MISSING, LEGAL_BASIS_MISSING, NO_DISAGREEMENT; 409 NOT_POSSIBLE_NOW.
 */
export const answerAgain = {
  method: 'POST',
  url: '/api/stage-opinions/:number/answer',
  schema: {
    params,
    body: Type.Object(
      {
        answer: Type.Enum([...OPINION_ANSWERS]),
        text: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }),
        legalBasis: Type.Optional(Type.String({ maxLength: 4000 }))
      },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({ answer: Type.String(), round: Type.Integer() }) }
  }
} as const

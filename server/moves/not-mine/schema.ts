import { Type } from 'typebox'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

/** 非本部门事项: the handler says why, and whom it thinks competent; the lead gives it to another office or back. */
export const sayNotMine = {
  method: 'POST',
  url: '/api/moves/:number/not-mine',
  schema: {
    params: moveParams,
    body: Type.Object(
      {
        reason: Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' }),
        department: Type.Optional(Type.String({ maxLength: 32 }))
      },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

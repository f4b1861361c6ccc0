import { Type } from 'typebox'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

/** 延期 (行政许可法 42): the handler asks, the head decides; days in the unit of the item's extension. */
export const askExtension = {
  method: 'POST',
  url: '/api/moves/:number/extension',
  schema: {
    params: moveParams,
    body: Type.Object(
      {
        days: Type.Integer({ minimum: 1, maximum: 400 }),
        reason: Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' })
      },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

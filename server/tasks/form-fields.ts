import { Type } from 'typebox'
import { TEXT_MAX_LENGTH } from './limits.ts'

/** What most forms ask for: words that may be left out, and words that may not. */
export const text = Type.String({ maxLength: TEXT_MAX_LENGTH })
export const required = Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' })

/** A field that a form does not have is refused. */
export const only = { additionalProperties: false }

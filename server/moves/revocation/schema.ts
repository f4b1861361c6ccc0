import { Type, type Static } from 'typebox'
import { TEXT_MAX_LENGTH } from '../../tasks/limits.ts'
import { moveParams, moveReply } from '../schema.ts'

const text = Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH, pattern: '\\S' })

/**
 * 行政许可法 69: it should not have been granted, or it was got by fraud; 8: the public interest asks for it, although
 * it was lawful. `late-papers` and `broken-commitment` come from the promises of the applicant.
 */
export const REVOCATION_KINDS = [
  'wrong',
  'fraud',
  'public-interest',
  'late-papers',
  'broken-commitment'
] as const
export type RevocationKind = (typeof REVOCATION_KINDS)[number]

export const PROPOSED_KINDS = ['wrong', 'fraud', 'public-interest'] as const

/** What the proposal's record keeps; `statement` once the applicant spoke. */
export const RevocationDetail = Type.Object({
  kind: Type.Enum([...REVOCATION_KINDS]),
  text: Type.String(),
  legalBasis: Type.String(),
  document: Type.Union([Type.String(), Type.Null()]),
  days: Type.Integer()
})
export type RevocationDetail = Static<typeof RevocationDetail>

/** 撤销 (15) or 撤回 (14) of a granted case: the handler proposes, the applicant is heard, the head decides. */
export const proposeRevocation = {
  method: 'POST',
  url: '/api/moves/:number/revocation',
  schema: {
    params: moveParams,
    body: Type.Object(
      {
        kind: Type.Enum([...PROPOSED_KINDS]),
        /** the facts */
        text,
        legalBasis: text,
        /** the document that shows them: name and number */
        document: Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' }),
        /** working days for the applicant's statement */
        days: Type.Integer({ minimum: 3, maximum: 30 })
      },
      { additionalProperties: false }
    ),
    response: moveReply
  }
} as const

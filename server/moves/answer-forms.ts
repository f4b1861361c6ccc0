import { Type } from 'typebox'
import { only, required, text } from '../tasks/form-fields.ts'
import { FactsProposal } from './facts/schema.ts'

/** Others' words on what was set going beside the main line. */
export const answerForms = [
  // 会签 by one of those who were asked
  Type.Object(
    {
      form: Type.Literal('yimen:countersign'),
      outcome: Type.Enum(['agree', 'disagree']),
      text: Type.Optional(text)
    },
    only
  ),
  // 延期: what the handler asked for
  Type.Object(
    {
      form: Type.Literal('yimen:decide-extension'),
      outcome: Type.Enum(['approve', 'decline']),
      text: required
    },
    only
  ),
  // 更正事实: the lead on an item that a department misses, and on what the applicant proposes; the applicant on the lead's
  Type.Object(
    {
      form: Type.Literal('yimen:answer-missing'),
      outcome: Type.Literal('propose'),
      ...FactsProposal,
      text: required
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:answer-missing'), outcome: Type.Literal('decline'), text: required },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:confirm-facts'),
      outcome: Type.Enum(['confirm', 'decline']),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:agree-facts'),
      outcome: Type.Enum(['agree', 'decline']),
      text: Type.Optional(text)
    },
    only
  ),
  // 改派: a case that a department says is not its own
  Type.Object(
    {
      form: Type.Literal('yimen:reassign'),
      outcome: Type.Enum(['transfer', 'back']),
      department: Type.Optional(Type.String({ maxLength: 32 })),
      text: Type.Optional(text)
    },
    only
  ),
  // 撤件: a department's word; an objection has its reason
  Type.Object(
    {
      form: Type.Literal('yimen:sign-withdrawal'),
      outcome: Type.Enum(['agree', 'object']),
      text: Type.Optional(text)
    },
    only
  )
] as const

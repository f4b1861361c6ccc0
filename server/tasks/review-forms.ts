import { Type, type Static } from 'typebox'
import { ConditionCheck } from '../conditions/schema.ts'
import { only, required, text } from './form-fields.ts'

/**
 * What a reviewer may say of a stage (rules §4.4). *Needs a special procedure* is no last word: it sets one going
 * (server/moves/special-procedure), and when it is over the opinion is answered by one of these.
 */
export const OPINION_ANSWERS = ['agree', 'conditions', 'disagree'] as const

/** A condition is tied to an item of this stage or to a later stage, and checked there (rules.md §4.4). */
export const Condition = Type.Object(
  { text: required, appliesTo: Type.String({ description: 'item code or stage code' }) },
  only
)

/**
 * The handler's word on a finding that differs or is to be judged: it holds (属实), or it is unfounded (不成立).
 * Every such finding of the number needs one before a review or a record is submitted; 422 FINDINGS_OPEN names the rest.
 */
export const VERDICTS = ['holds', 'unfounded'] as const
export const FindingVerdict = Type.Object(
  {
    finding: Type.Integer({ description: 'id of a finding of the dossier' }),
    verdict: Type.Enum([...VERDICTS])
  },
  only
)
export type FindingVerdict = Static<typeof FindingVerdict>

/** On each condition whose place is here (server/conditions). */
const conditionChecks = Type.Optional(Type.Array(ConditionCheck, { maxItems: 200 }))
const judgement = {
  verdicts: Type.Optional(Type.Array(FindingVerdict, { maxItems: 500 })),
  /** marks on the papers that go with it (server/paper-marks) */
  marks: Type.Optional(Type.Array(Type.String({ format: 'uuid' }), { maxItems: 200 }))
}

/** Of a refusal: facts were hidden or papers are false, so that it may not be applied for again for a year (行政许可法 78). */
const falseFiling = Type.Optional(Type.Boolean())

/** What departments say of a stage and its items, and the lead of all of it. */
export const reviewForms = [
  // a stage opinion: the handler writes, the head signs
  Type.Object(
    {
      form: Type.Literal('yimen:review-opinion'),
      outcome: Type.Enum([...OPINION_ANSWERS]),
      text: required,
      legalBasis: Type.Optional(text),
      conditions: Type.Optional(Type.Array(Condition)),
      ...judgement,
      conditionChecks
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:sign-opinion'),
      outcome: Type.Enum(['sign', 'return']),
      text: Type.Optional(text)
    },
    only
  ),
  // an item: the handler reviews, the head decides, or one person records
  Type.Object(
    {
      form: Type.Literal('yimen:review'),
      outcome: Type.Enum(['propose-grant', 'propose-refuse']),
      text: required,
      legalBasis: Type.Optional(text),
      ...judgement,
      conditionChecks
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:decide'),
      outcome: Type.Enum(['grant', 'refuse', 'return']),
      text: Type.Optional(text),
      legalBasis: Type.Optional(text),
      falseFiling
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:record'),
      outcome: Type.Enum(['grant', 'refuse']),
      text: Type.Optional(text),
      legalBasis: Type.Optional(text),
      ...judgement,
      conditionChecks,
      falseFiling
    },
    only
  ),
  // 联合会审纪要
  Type.Object(
    {
      form: Type.Literal('yimen:minutes'),
      outcome: Type.Literal('recorded'),
      heldOn: Type.String({ format: 'date' }),
      participants: required,
      text: required
    },
    only
  ),
  // 汇总结论
  Type.Object(
    {
      form: Type.Literal('yimen:conclude'),
      outcome: Type.Enum(['passed', 'failed']),
      text: required,
      conditionChecks
    },
    only
  )
] as const

import { Type } from 'typebox'
import { only, required, text } from '../tasks/form-fields.ts'

/** Working days for a statement before a permit is taken back; no law names them. */
export const StatementDays = Type.Integer({ minimum: 3, maximum: 30 })

/** Of a permit that was granted: 撤销, 事后核查, 延续. */
export const permitForms = [
  // 撤销: what the department proposes when promised papers did not come
  Type.Object(
    {
      form: Type.Literal('yimen:propose-revocation'),
      outcome: Type.Literal('proposed'),
      text: required,
      legalBasis: required,
      /** working days for the applicant's statement */
      days: StatementDays
    },
    only
  ),
  // 陈述申辩 by the applicant
  Type.Object(
    {
      form: Type.Literal('yimen:make-statement'),
      outcome: Type.Enum(['stated', 'waived']),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:decide-revocation'),
      outcome: Type.Enum(['revoke', 'keep', 'extra-time']),
      text: required,
      legalBasis: Type.Optional(text),
      /** of `extra-time`: the last day for the promised papers */
      until: Type.Optional(Type.String({ format: 'date', pattern: '^20\\d\\d-' }))
    },
    only
  ),
  // 事后核查 of a commitment
  Type.Object(
    {
      form: Type.Literal('yimen:check-commitment'),
      outcome: Type.Enum(['holds', 'rectify', 'fails']),
      text: required,
      /** of `fails` */
      legalBasis: Type.Optional(text),
      /** working days: of `rectify` to put it right, of `fails` for the statement */
      days: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 }))
    },
    only
  ),
  Type.Object(
    { form: Type.Literal('yimen:report-rectified'), outcome: Type.Literal('rectified'), text: required },
    only
  ),
  // 延续
  Type.Object(
    {
      form: Type.Literal('yimen:review-renewal'),
      outcome: Type.Enum(['propose-renew', 'propose-decline']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:decide-renewal'),
      outcome: Type.Enum(['renew', 'decline']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  )
] as const

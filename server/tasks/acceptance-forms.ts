import { Type } from 'typebox'
import { only, required, text } from './form-fields.ts'

/** As long as a line of the correction that it becomes. */
const lineText = Type.String({ minLength: 1, maxLength: 1000 })

/** From the filing to the beginning of the departments' work. */
export const acceptanceForms = [
  // 发改受理
  Type.Object(
    { form: Type.Literal('yimen:accept'), outcome: Type.Literal('accept'), text: Type.Optional(text) },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:accept'),
      outcome: Type.Literal('correct'),
      /** the whole list, once (行政许可法 32) */
      lines: Type.Array(
        Type.Object(
          {
            material: Type.Union([Type.String(), Type.Null()]),
            what: required,
            /** a mark on a page of a paper: the applicant is shown the place */
            mark: Type.Optional(Type.String({ format: 'uuid' }))
          },
          only
        ),
        { minItems: 1 }
      ),
      /** working days for the applicant to answer */
      days: Type.Integer({ minimum: 1, maximum: 60 }),
      /** lines that a department asked for and that are not in the notice: it is told why */
      leftOut: Type.Optional(
        Type.Array(
          Type.Object(
            {
              department: Type.String(),
              material: Type.Union([Type.String(), Type.Null()]),
              what: lineText,
              reason: lineText
            },
            only
          ),
          { maxItems: 100 }
        )
      )
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:accept'),
      outcome: Type.Literal('reject'),
      /** 不受理: no permission is needed · 不予受理: this organ is not competent, the competent one is named */
      reason: Type.Enum(['not-needed', 'not-competent']),
      competentDepartment: Type.Optional(Type.String()),
      text: required,
      legalBasis: required
    },
    only
  ),
  // 认定 of a fact that the applicant does not know: the EIA class by 环保
  Type.Object(
    {
      form: Type.Literal('yimen:determine-fact'),
      outcome: Type.Enum(['report', 'form', 'registration', 'none']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // whether it is a 特殊建设工程 by 住建 (消防法 11)
  Type.Object(
    {
      form: Type.Literal('yimen:determine-fire-class'),
      outcome: Type.Enum(['special', 'other']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // and whether its lightning protection is on the list that 气象 reviews
  Type.Object(
    {
      form: Type.Literal('yimen:determine-lightning'),
      outcome: Type.Enum(['listed', 'not-listed']),
      text: required,
      legalBasis: Type.Optional(text)
    },
    only
  ),
  // 核对材料 by each department before the acceptance: papers not named are complete
  Type.Object(
    {
      form: Type.Literal('yimen:check-papers'),
      outcome: Type.Literal('complete'),
      text: Type.Optional(text)
    },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:check-papers'),
      outcome: Type.Literal('missing'),
      /** `material` null: something for which there is no slot */
      lines: Type.Array(
        Type.Object({ material: Type.Union([Type.String(), Type.Null()]), what: lineText }, only),
        { minItems: 1, maxItems: 100 }
      )
    },
    only
  ),
  // 一次性补正 by the applicant: papers are attached beforehand
  Type.Object(
    {
      form: Type.Literal('yimen:supply-corrections'),
      outcome: Type.Literal('supplied'),
      answers: Type.Array(Type.Object({ line: Type.String(), text }, only))
    },
    only
  ),
  // 预审
  Type.Object(
    { form: Type.Literal('yimen:precheck'), outcome: Type.Literal('pass'), text: Type.Optional(text) },
    only
  ),
  Type.Object(
    {
      form: Type.Literal('yimen:precheck'),
      outcome: Type.Literal('refuse'),
      text: required,
      legalBasis: required
    },
    only
  )
] as const

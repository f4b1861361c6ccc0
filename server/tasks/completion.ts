import { Type, type Static } from 'typebox'
import { jointForms } from '../joint-reviews/schema.ts'
import { levelForms } from '../levels/schema.ts'
import { answerForms } from '../moves/answer-forms.ts'
import { hearingForms } from '../moves/hearing/schema.ts'
import { permitForms } from '../moves/permit-forms.ts'
import { procedureForms } from '../moves/special-procedure/schema.ts'
import { acceptanceForms } from './acceptance-forms.ts'
import { only } from './form-fields.ts'
import { itemForms } from './item-forms.ts'
import { TEXT_MAX_LENGTH } from './limits.ts'
import { reviewForms } from './review-forms.ts'

/** The body of completeTask, by the form of the task (workflows/forms.ts). */
const FormCompletion = Type.Union([
  ...acceptanceForms,
  ...reviewForms,
  ...itemForms,
  ...jointForms,
  ...levelForms,
  ...answerForms,
  ...procedureForms,
  ...hearingForms,
  ...permitForms
])

/** Why it is over: asked of officers when the case, or this step's share of it, is red (422 OVERDUE_REASON_MISSING). */
const overdueReason = Type.Optional(Type.String({ maxLength: TEXT_MAX_LENGTH }))

type WithReason<T> = T extends unknown ? T & { overdueReason?: string } : never
export type TaskCompletion = WithReason<Static<typeof FormCompletion>>
export const TaskCompletion = Type.Unsafe<TaskCompletion>(
  Type.Union(
    FormCompletion.anyOf.map(({ properties }) => Type.Object({ ...properties, overdueReason }, only))
  )
)

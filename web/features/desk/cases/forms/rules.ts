import type { TaskCompletion } from '../../../../../server/tasks/schema.ts'
import { toChanges } from '../../../../components/corrected-facts/typed-facts.ts'
import type { Draft } from './draft.ts'

/** Steps of a joint review and of what was set going beside the main line, each of its own shape (moves/steps). */
export type StepForm =
  | 'yimen:name-inspectors'
  | 'yimen:record-procedure'
  | 'yimen:sign-inspection'
  | 'yimen:notify-hearing'
  | 'yimen:hold-hearing'
  | 'yimen:appoint-visit'
  | 'yimen:joint-finding'
  | 'yimen:merge-findings'
/** What the applicant answers, on pages of her own. */
export type ApplicantForm =
  | 'yimen:supply-corrections'
  | 'yimen:ask-hearing'
  | 'yimen:agree-facts'
  | 'yimen:make-statement'
  | 'yimen:report-rectified'
/** The forms of the staff that are an answer and its fields; the look at papers has a page of its own shape. */
export type StaffForm = Exclude<TaskCompletion['form'], ApplicantForm | StepForm | 'yimen:check-papers'>
export type FieldName = Exclude<keyof Draft, 'outcome' | 'taken' | 'leftOut' | 'apart' | 'conditionChecks'>

export interface Answer {
  outcome: string
  required: readonly FieldName[]
  optional?: readonly FieldName[]
  /** Cannot be undone: the consequence is told and confirmed first. */
  final?: true
  /** Completes nothing: it sets a special procedure going, after which the step is answered. */
  orders?: true
}

/** What stands on the province's document. */
const DECIDED: readonly FieldName[] = ['documentNumber', 'decidedBy', 'decidedOn']

/** Answers of each form in the order of the keys 1–4, and what each must say (server/tasks/schema.ts). */
export const ANSWERS: Record<StaffForm, readonly Answer[]> = {
  'yimen:accept': [
    { outcome: 'accept', required: [], optional: ['text'] },
    { outcome: 'correct', required: ['lines', 'days'] },
    {
      outcome: 'reject',
      required: ['reason', 'text', 'legalBasis'],
      optional: ['competentDepartment'],
      final: true
    }
  ],
  'yimen:determine-fact': determined('report', 'form', 'registration', 'none'),
  'yimen:determine-fire-class': determined('special', 'other'),
  'yimen:determine-lightning': determined('listed', 'not-listed'),
  'yimen:precheck': [
    { outcome: 'pass', required: [], optional: ['text'] },
    { outcome: 'refuse', required: ['text', 'legalBasis'], final: true }
  ],
  'yimen:review-opinion': [
    { outcome: 'agree', required: ['text'], optional: ['legalBasis'] },
    { outcome: 'conditions', required: ['text', 'conditions'], optional: ['legalBasis'] },
    { outcome: 'disagree', required: ['text', 'legalBasis'] },
    { outcome: 'special-procedure', required: [], orders: true }
  ],
  'yimen:sign-opinion': [
    { outcome: 'sign', required: [], optional: ['text'] },
    { outcome: 'return', required: ['text'] }
  ],
  'yimen:review': [
    { outcome: 'propose-grant', required: ['text'], optional: ['legalBasis'] },
    { outcome: 'propose-refuse', required: ['text', 'legalBasis'] }
  ],
  'yimen:decide': [
    { outcome: 'grant', required: [], optional: ['text'] },
    { outcome: 'refuse', required: ['text', 'legalBasis'], optional: ['falseFiling'], final: true },
    { outcome: 'return', required: ['text'] }
  ],
  'yimen:record': [
    { outcome: 'grant', required: [], optional: ['text'] },
    { outcome: 'refuse', required: ['text', 'legalBasis'], optional: ['falseFiling'], final: true }
  ],
  'yimen:forward': [
    { outcome: 'forward', required: ['text'] },
    { outcome: 'return', required: ['text'] },
    { outcome: 'send-back', required: ['text'] },
    { outcome: 'refuse', required: ['text', 'legalBasis'], final: true }
  ],
  'yimen:enter-result': [
    { outcome: 'grant', required: DECIDED, optional: ['document', 'text'] },
    { outcome: 'refuse', required: [...DECIDED, 'text', 'legalBasis'], optional: ['document'], final: true },
    { outcome: 'return', required: [...DECIDED, 'text'], optional: ['document'] }
  ],
  'yimen:register': [
    { outcome: 'grant', required: ['registerNumber', 'text'] },
    { outcome: 'refuse', required: ['text', 'legalBasis'], final: true },
    { outcome: 'return', required: ['text'] }
  ],
  'yimen:announce': [
    { outcome: 'announced', required: ['announcement', 'announcedOn', 'closesOn'], optional: ['text'] }
  ],
  'yimen:record-tender': [
    { outcome: 'awarded', required: ['winner', 'price', 'awardDocument'], optional: ['text'] },
    { outcome: 'failed', required: ['text'] }
  ],
  'yimen:acknowledge': [{ outcome: 'acknowledged', required: [], optional: ['text'] }],
  'yimen:take-on': [
    { outcome: 'taken-on', required: [], optional: ['appointedOn', 'place', 'contact', 'text'] }
  ],
  'yimen:record-service': [
    { outcome: 'grant', required: ['text'] },
    { outcome: 'refuse', required: ['text', 'legalBasis'], final: true }
  ],
  'yimen:concur': [
    { outcome: 'agree', required: ['text'], optional: ['legalBasis'] },
    { outcome: 'disagree', required: ['text', 'legalBasis'] }
  ],
  'yimen:propose-revocation': [{ outcome: 'proposed', required: ['text', 'legalBasis', 'days'] }],
  'yimen:decide-revocation': [
    { outcome: 'revoke', required: ['text'], optional: ['legalBasis'], final: true },
    { outcome: 'keep', required: ['text'] },
    { outcome: 'extra-time', required: ['until', 'text'] }
  ],
  'yimen:check-commitment': [
    { outcome: 'holds', required: ['text'] },
    { outcome: 'rectify', required: ['text', 'days'] },
    { outcome: 'fails', required: ['text', 'legalBasis', 'days'] }
  ],
  'yimen:review-renewal': [
    { outcome: 'propose-renew', required: ['text'], optional: ['legalBasis'] },
    { outcome: 'propose-decline', required: ['text', 'legalBasis'] }
  ],
  'yimen:decide-renewal': [
    { outcome: 'renew', required: ['text'] },
    { outcome: 'decline', required: ['text', 'legalBasis'], final: true }
  ],
  'yimen:countersign': [
    { outcome: 'agree', required: [], optional: ['text'] },
    { outcome: 'disagree', required: ['text'] }
  ],
  'yimen:decide-extension': [
    { outcome: 'approve', required: ['text'] },
    { outcome: 'decline', required: ['text'] }
  ],
  'yimen:minutes': [{ outcome: 'recorded', required: ['heldOn', 'participants', 'text'] }],
  'yimen:answer-missing': [
    { outcome: 'propose', required: ['facts', 'text'] },
    { outcome: 'decline', required: ['text'] }
  ],
  'yimen:confirm-facts': [
    { outcome: 'confirm', required: [], optional: ['text'] },
    { outcome: 'decline', required: ['text'] }
  ],
  'yimen:reassign': [
    { outcome: 'transfer', required: ['department'], optional: ['text'] },
    { outcome: 'back', required: ['text'] }
  ],
  'yimen:sign-withdrawal': [
    { outcome: 'agree', required: [], optional: ['text'] },
    { outcome: 'object', required: ['text'] }
  ],
  'yimen:conclude': [
    { outcome: 'passed', required: ['text'] },
    { outcome: 'failed', required: ['text'], final: true }
  ]
}

const OF_APPLICANTS: readonly string[] = [
  'yimen:supply-corrections',
  'yimen:ask-hearing',
  'yimen:agree-facts',
  'yimen:make-statement',
  'yimen:report-rectified'
]
export const isApplicants = (form: string | null): form is ApplicantForm =>
  form !== null && OF_APPLICANTS.includes(form)

export function isStaffForm(form: string | null): form is StaffForm {
  return form !== null && form in ANSWERS
}

/** `yimen:accept` → accept: in the dictionary a colon would part a namespace. */
export const wordOf = (form: StaffForm) => form.slice('yimen:'.length)

/** A form with a single answer asks no choice. */
export function answerOf(form: StaffForm, draft: Draft): Answer | undefined {
  const answers = ANSWERS[form]
  return answers.length === 1 ? answers[0] : answers.find(({ outcome }) => outcome === draft.outcome)
}

/** Fields that are shown for the answer, in the order of the form. */
export function fieldsOf({ required, optional = [] }: Answer): FieldName[] {
  const order: FieldName[] = [
    'reason',
    'competentDepartment',
    'department',
    'facts',
    'lines',
    'days',
    'heldOn',
    'participants',
    'until',
    'documentNumber',
    'decidedBy',
    'decidedOn',
    'document',
    'registerNumber',
    'announcement',
    'announcedOn',
    'closesOn',
    'winner',
    'price',
    'awardDocument',
    'appointedOn',
    'place',
    'contact',
    'text',
    'conditions',
    'legalBasis',
    'falseFiling'
  ]
  return order.filter((field) => required.includes(field) || optional.includes(field))
}

/** Required fields that say nothing yet. */
export function missingOf(form: StaffForm, draft: Draft): FieldName[] {
  const answer = answerOf(form, draft)
  if (!answer) return []
  const competent: FieldName[] = draft.reason === 'not-competent' ? ['competentDepartment'] : []
  const required = [...answer.required, ...(answer.outcome === 'reject' ? competent : [])]
  return required.filter((field) => !isFilled(field, draft))
}

function isFilled(field: FieldName, draft: Draft): boolean {
  if (field === 'lines')
    return (
      draft.lines.length > 0 &&
      draft.lines.every(({ what }) => what.trim()) &&
      draft.leftOut.every(({ reason }) => reason.trim())
    )
  if (field === 'conditions')
    return draft.conditions.length > 0 && draft.conditions.every((one) => one.text.trim() && one.appliesTo)
  if (field === 'facts') return toChanges(draft.facts) !== null
  if (field === 'falseFiling') return true
  if (field === 'document') return draft.document !== null
  if (field === 'days') return Number(draft.days) >= 1 && Number(draft.days) <= 60
  if (field === 'price') return Number(draft.price) > 0
  return draft[field].trim() !== ''
}

/** A fact is answered with its reason. */
function determined(...outcomes: string[]): Answer[] {
  return outcomes.map((outcome) => ({ outcome, required: ['text'], optional: ['legalBasis'] }))
}

import { expect, test } from '@jest/globals'
import { Value } from 'typebox/value'
import { TaskCompletion } from '../../../../../../server/tasks/schema.ts'
import { EMPTY_DRAFT, type Draft } from '../../../../../../web/features/desk/cases/forms/draft.ts'
import {
  ANSWERS,
  isStaffForm,
  missingOf,
  type StaffForm
} from '../../../../../../web/features/desk/cases/forms/rules.ts'
import { toCompletion } from '../../../../../../web/features/desk/cases/forms/to-completion.ts'

const FILLED: Draft = {
  ...EMPTY_DRAFT,
  department: 'SL',
  facts: { changes: { earthworkM3: '1200', mustTender: 'true' }, items: ['SL-XK-0001'] },
  text: '经审查，符合要求。',
  legalBasis: '行政许可法第 38 条',
  conditions: [{ text: '北侧退让不少于 10 m', appliesTo: 'S3' }],
  lines: [{ material: '', what: '请说明用地来源' }],
  reason: 'not-competent',
  competentDepartment: '江西省发展和改革委员会',
  heldOn: '2026-11-25',
  until: '2026-12-25',
  documentNumber: '赣林地许〔2026〕31号',
  decidedBy: '江西省林业局',
  decidedOn: '2026-03-18',
  document: { id: '00000000-0000-4000-8000-000000000001', name: '批复.pdf' },
  participants: '发改、环保',
  registerNumber: '赣（2026）新余市不动产权第0001号',
  announcement: '余土公告〔2026〕1号',
  announcedOn: '2026-11-25',
  closesOn: '2026-12-25',
  winner: '新余某公司',
  price: '3200',
  awardDocument: '成交确认书 1 号',
  appointedOn: '2026-12-01',
  place: '现场',
  contact: '王工'
}
const forms = Object.keys(ANSWERS).filter(isStaffForm)
// What sets something going instead completes nothing.
const answers = forms.flatMap((form) =>
  ANSWERS[form].filter(({ orders }) => !orders).map(({ outcome }) => [form, outcome] as const)
)

test.each(answers)('%s answered with %s is what the server takes', (form: StaffForm, outcome: string) => {
  const draft = { ...FILLED, outcome }
  expect(missingOf(form, draft)).toEqual([])
  // Values that are undefined do not travel.
  const body: unknown = JSON.parse(JSON.stringify(toCompletion(form, draft)))
  expect(Value.Errors(TaskCompletion, body)).toEqual([])
})

test('a disagreement without its legal basis is not sent', () => {
  const draft = { ...FILLED, outcome: 'disagree', legalBasis: ' ' }
  expect(missingOf('yimen:review-opinion', draft)).toEqual(['legalBasis'])
})

test('whoever is not competent names the organ that is', () => {
  const draft = { ...FILLED, outcome: 'reject', competentDepartment: '' }
  expect(missingOf('yimen:accept', draft)).toEqual(['competentDepartment'])
  expect(missingOf('yimen:accept', { ...draft, reason: 'not-needed' })).toEqual([])
})

test('a condition must say where it will be checked', () => {
  const draft = { ...FILLED, outcome: 'conditions', conditions: [{ text: '退让', appliesTo: '' }] }
  expect(missingOf('yimen:review-opinion', draft)).toEqual(['conditions'])
})

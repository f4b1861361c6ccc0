import type { Stage } from '../items/schema.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import type { Form } from './open-tasks.ts'

/** Something that happens to a project of the sample city, `ago` working days before the day from which the city counts. */
export type Scene = { ago: number } & Deed

export type Deed =
  /** A draft as far as it got: the first answers, all of them, or all with the papers. */
  | { do: 'draft'; part: 'begun' | 'facts' | 'papers' }
  | { do: 'file' }
  /** Corrected papers and the answers to the notice. */
  | { do: 'supply' }
  | { do: 'claim'; form: Form; of: Of }
  /** The next stage is opened, its papers are attached, and it is filed. */
  | { do: 'file-stage'; stage: Stage['code'] }
  /** All that offices can do on that day, one thing after the other; what is named stays. */
  | { do: 'carry'; but: Form[] }
  /** Something beside the main line, by the first officer who may, of an item or a department. */
  | { do: 'move'; move: string; of: string; body: object }
  /** Departments that disagreed answer once more, after the minutes. */
  | { do: 'answer-again' }
  /** Every open task of these forms, one form after the other; a department's or an item's alone where `of` says so. */
  | { do: 'tasks'; forms: Form[]; of?: Of; answer?: TaskCompletion }

/** Codes of departments (`HB`) and items (`HB-XK-0002`). */
type Of = readonly string[]

const tasks = (ago: number, forms: Form[], of?: Of, answer?: TaskCompletion): Scene => ({
  ago,
  do: 'tasks',
  forms,
  ...(of && { of }),
  ...(answer && { answer })
})

export const draft = (ago: number, part: 'begun' | 'facts' | 'papers'): Scene[] => [
  { ago, do: 'draft', part }
]
/** Filed, and on the same day the departments found their papers complete. */
export const file = (ago: number): Scene[] => [{ ago, do: 'file' }, tasks(ago, ['yimen:check-papers'])]
/** Filed, and nobody has looked yet. */
export const fileOnly = (ago: number): Scene[] => [{ ago, do: 'file' }]
export const lookAtPapers = (ago: number, of: Of, answer?: TaskCompletion): Scene[] => [
  tasks(ago, ['yimen:check-papers'], of, answer)
]
export const accept = (ago: number): Scene[] => [tasks(ago, ['yimen:accept'])]
/** 预审, and what is recorded at once on the same day. */
export const precheck = (ago: number): Scene[] => [
  tasks(ago, ['yimen:precheck']),
  tasks(ago, ['yimen:record'])
]
/** Filed the day before it was accepted. */
export const review = (ago: number): Scene[] => [...file(ago + 1), ...accept(ago), ...precheck(ago)]

export const correct = (
  ago: number,
  days: number,
  lines: { material: string | null; what: string }[]
): Scene[] => [
  tasks(ago, ['yimen:accept'], undefined, { form: 'yimen:accept', outcome: 'correct', lines, days })
]
export const supply = (ago: number): Scene[] => [{ ago, do: 'supply' }]
export const reject = (ago: number, text: string, legalBasis: string): Scene[] => [
  tasks(ago, ['yimen:accept'], undefined, {
    form: 'yimen:accept',
    outcome: 'reject',
    reason: 'not-needed',
    text,
    legalBasis
  })
]
export const failPrecheck = (ago: number, text: string, legalBasis: string): Scene[] => [
  tasks(ago, ['yimen:precheck'], undefined, { form: 'yimen:precheck', outcome: 'refuse', text, legalBasis })
]

/** Written and signed on one day. */
export const opinions = (ago: number, ...of: string[]): Scene[] => [...write(ago, ...of), ...sign(ago, ...of)]
export const write = (ago: number, ...of: string[]): Scene[] => [
  tasks(ago, ['yimen:review-opinion'], of.length ? of : undefined)
]
export const sign = (ago: number, ...of: string[]): Scene[] => [
  tasks(ago, ['yimen:sign-opinion'], of.length ? of : undefined)
]
export const answerOpinion = (
  ago: number,
  of: string,
  answer: Omit<Extract<TaskCompletion, { form: 'yimen:review-opinion' }>, 'form'>
): Scene[] => [tasks(ago, ['yimen:review-opinion'], [of], { form: 'yimen:review-opinion', ...answer })]
export const returnOpinion = (ago: number, of: string, text: string): Scene[] => [
  tasks(ago, ['yimen:sign-opinion'], [of], { form: 'yimen:sign-opinion', outcome: 'return', text })
]

export const reviewItems = (ago: number, ...of: string[]): Scene[] => [
  tasks(ago, ['yimen:review'], of.length ? of : undefined)
]
export const decideItems = (ago: number, ...of: string[]): Scene[] => [
  tasks(ago, ['yimen:decide'], of.length ? of : undefined)
]
export const proposeRefusal = (ago: number, of: string, text: string, legalBasis: string): Scene[] => [
  tasks(ago, ['yimen:review'], [of], { form: 'yimen:review', outcome: 'propose-refuse', text, legalBasis })
]
export const returnItem = (ago: number, of: string, text: string): Scene[] => [
  tasks(ago, ['yimen:decide'], [of], { form: 'yimen:decide', outcome: 'return', text })
]
export const claim = (ago: number, form: Form, ...of: string[]): Scene[] => [{ ago, do: 'claim', form, of }]
export const meet = (ago: number): Scene[] => [tasks(ago, ['yimen:minutes'])]
export const answerAgain = (ago: number): Scene[] => [{ ago, do: 'answer-again' }]
export const conclude = (ago: number): Scene[] => [tasks(ago, ['yimen:conclude'])]

/** Within every promised limit, so that nothing is overdue. */
const STAGE_DAYS = 2
/** A whole stage, accepted on the day of its filing and concluded, or carried to what is left out, two days later. */
export const passStage = (ago: number, stage: Stage['code'], ...but: Form[]): Scene[] => [
  ...(stage === 'S1'
    ? ([{ ago: ago + STAGE_DAYS, do: 'file' }] as const)
    : fileStage(ago + STAGE_DAYS, stage)),
  tasks(ago + STAGE_DAYS, ['yimen:check-papers', 'yimen:accept', 'yimen:precheck']),
  { ago, do: 'carry', but }
]
/** Filed, accepted and pre-checked: every office has its part before it. */
export const beginStage = (ago: number, stage: Stage['code']): Scene[] => [
  { ago, do: 'file-stage', stage },
  tasks(ago, ['yimen:check-papers', 'yimen:accept', 'yimen:precheck'])
]
export const fileStage = (ago: number, stage: Stage['code']): Scene[] => [{ ago, do: 'file-stage', stage }]
export const carry = (ago: number, ...but: Form[]): Scene[] => [{ ago, do: 'carry', but }]
export const move = (ago: number, name: string, of: string, body: object): Scene[] => [
  { ago, do: 'move', move: name, of, body }
]
export const act = (ago: number, form: Form, ...of: string[]): Scene[] => [
  tasks(ago, [form], of.length ? of : undefined)
]
export const answer = (ago: number, of: string, given: TaskCompletion): Scene[] => [
  tasks(ago, [given.form], [of], given)
]

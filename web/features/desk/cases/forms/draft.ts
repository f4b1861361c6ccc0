import { useState } from 'react'
import { NO_FACTS, type TypedFacts } from '../../../../components/corrected-facts/typed-facts.ts'

/** What was typed at a task, whatever its form: one shape, so that it can be kept and brought back. */
export interface Draft {
  outcome: string
  text: string
  legalBasis: string
  conditions: { text: string; appliesTo: string }[]
  /** The word on each condition of another department, by its id; '' until it is said whether it is met. */
  conditionChecks: Record<string, { met: '' | 'met' | 'not-met'; text: string }>
  lines: { material: string; what: string; department?: string; mark?: string }[]
  /** Lines of departments that the lead left out, each with the reason that the department is told. */
  leftOut: { department: string; material: string; what: string; reason: string }[]
  /** Lines that departments brought and that were taken over; not again after they were removed. */
  taken: string[]
  days: string
  reason: string
  competentDepartment: string
  heldOn: string
  participants: string
  department: string
  /** Corrected facts and items to add, as they were typed. */
  facts: TypedFacts
  /** A new last day for promised papers. */
  until: string
  /** Of the province's decision: what its document says, and the document. */
  documentNumber: string
  decidedBy: string
  decidedOn: string
  document: { id: string; name: string } | null
  /** What the kinds of items record (server/tasks/item-forms.ts). */
  registerNumber: string
  announcement: string
  announcedOn: string
  closesOn: string
  winner: string
  /** 万元 */
  price: string
  awardDocument: string
  appointedOn: string
  place: string
  contact: string
  /** Of a refusal: the application was false. */
  falseFiling: boolean
  /** Of the item in a pair: it says something else than the opinion. */
  apart: boolean
}

/** Working days that the lead usually gives; the law leaves it to the organ. */
const CORRECTION_DAYS = '5'

export const EMPTY_DRAFT: Draft = {
  outcome: '',
  text: '',
  legalBasis: '',
  conditions: [],
  conditionChecks: {},
  lines: [],
  leftOut: [],
  taken: [],
  days: CORRECTION_DAYS,
  reason: '',
  competentDepartment: '',
  heldOn: '',
  participants: '',
  department: '',
  facts: NO_FACTS,
  until: '',
  documentNumber: '',
  decidedBy: '',
  decidedOn: '',
  document: null,
  registerNumber: '',
  announcement: '',
  announcedOn: '',
  closesOn: '',
  winner: '',
  price: '',
  awardDocument: '',
  appointedOn: '',
  place: '',
  contact: '',
  falseFiling: false,
  apart: false
}

function read(key: string, start: Partial<Draft>): Draft {
  try {
    return { ...EMPTY_DRAFT, ...start, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>) }
  } catch {
    return { ...EMPTY_DRAFT, ...start }
  }
}

/** By what is decided, not by the task: a step that was taken back finds its words again. */
export const draftKeyOf = ({ businessKey, form }: { businessKey: string; form: string | null }) =>
  `${businessKey}.${form}`

const storageKeyOf = (key: string) => `yimen.draft.${key}`

/** Puts words into a form that is not on the page. */
export function keepDraft(key: string, part: Partial<Draft>) {
  localStorage.setItem(storageKeyOf(key), JSON.stringify({ ...EMPTY_DRAFT, ...part }))
}

/** Kept in this browser until it was submitted: an error, a reload or an expired session loses nothing. */
export function useDraft(kept: string, start: Partial<Draft> = {}) {
  const key = storageKeyOf(kept)
  const [draft, setDraft] = useState(() => read(key, start))

  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...before, ...part }
      localStorage.setItem(key, JSON.stringify(after))
      return after
    })
  return { draft, change, forget: () => localStorage.removeItem(key) }
}

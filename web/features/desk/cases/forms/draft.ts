import { useState } from 'react'

/** What was typed at a task, whatever its form: one shape, so that it can be kept and brought back. */
export interface Draft {
  outcome: string
  text: string
  legalBasis: string
  conditions: { text: string; appliesTo: string }[]
  lines: { material: string; what: string; department?: string; mark?: string }[]
  /** Lines that departments brought and that were taken over; not again after they were removed. */
  taken: string[]
  days: string
  reason: string
  competentDepartment: string
  heldOn: string
  participants: string
}

/** Working days that the lead usually gives; the law leaves it to the organ. */
const CORRECTION_DAYS = '5'

const EMPTY: Draft = {
  outcome: '',
  text: '',
  legalBasis: '',
  conditions: [],
  lines: [],
  taken: [],
  days: CORRECTION_DAYS,
  reason: '',
  competentDepartment: '',
  heldOn: '',
  participants: ''
}

function read(key: string, start: Partial<Draft>): Draft {
  try {
    return { ...EMPTY, ...start, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Draft>) }
  } catch {
    return { ...EMPTY, ...start }
  }
}

/** Kept in this browser until it was submitted: an error, a reload or an expired session loses nothing. */
export function useDraft(taskId: string, start: Partial<Draft> = {}) {
  const key = `yimen.draft.${taskId}`
  const [draft, setDraft] = useState(() => read(key, start))

  const change = (part: Partial<Draft>) =>
    setDraft((before) => {
      const after = { ...before, ...part }
      localStorage.setItem(key, JSON.stringify(after))
      return after
    })
  return { draft, change, forget: () => localStorage.removeItem(key) }
}

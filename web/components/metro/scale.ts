import type { StageView } from '../../../server/projects/schema.ts'

export interface ScaleDay {
  date: string
  working: boolean
  name: string | null
}

/** One working day is one step, for every track of a stage. */
export interface Scale {
  /** Steps to the stage's due day. */
  steps: number
  days: ScaleDay[]
  /** Working days after the stage's start up to and with this date. */
  stepOf: (date: string) => number
}

export function scaleOf(stage: StageView): Scale | null {
  const { startedOn, days } = stage
  if (!startedOn || !days) return null
  const after = days.filter(({ date, working }) => working && date > startedOn)
  return {
    // An overdue stage has more days than were promised: the drawing grows with it.
    steps: Math.max(after.length, 1),
    days,
    stepOf: (date) => after.filter((day) => day.date <= date).length
  }
}

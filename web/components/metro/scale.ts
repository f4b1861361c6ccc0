import type { StageView } from '../../../server/projects/schema.ts'

const DAY_MS = 86_400_000

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

function mondayToFriday(from: string, to: string): ScaleDay[] {
  const days: ScaleDay[] = []
  for (let time = Date.parse(from); time <= Date.parse(to); time += DAY_MS) {
    const weekday = new Date(time).getUTCDay()
    days.push({ date: new Date(time).toISOString().slice(0, 10), working: weekday % 6 !== 0, name: null })
  }
  return days
}

export function scaleOf(stage: StageView): Scale | null {
  const { startedOn, dueOn } = stage
  if (!startedOn || !dueOn) return null
  const days = stage.days ?? mondayToFriday(startedOn, dueOn)
  const after = days.filter(({ date, working }) => working && date > startedOn)
  return {
    // An overdue stage has more days than were promised: the drawing grows with it.
    steps: Math.max(after.length, 1),
    days,
    stepOf: (date) => after.filter((day) => day.date <= date).length
  }
}

interface Dated {
  date: string
  counted: boolean
}

export interface WeekOf<Day> {
  days: Day[]
  /** The number of each counted day, 0 where it does not count. */
  nth: number[]
}
export interface FoldedWeeks {
  folded: number
  from: string
  to: string
}

/** From this many weeks without a counted day they are one line: a long pause would push the due day out of sight. */
const FOLDED_FROM = 3

/** Weeks from Monday to Sunday, first and last of them as far as the limit runs. */
export function weeksOf<Day extends Dated>(days: readonly Day[]): (WeekOf<Day> | FoldedWeeks)[] {
  const weeks: WeekOf<Day>[] = []
  let counted = 0
  for (const day of days) {
    if (day.counted) counted += 1
    const isMonday = new Date(`${day.date}T00:00:00Z`).getUTCDay() === 1
    if (isMonday || weeks.length === 0) weeks.push({ days: [], nth: [] })
    weeks.at(-1)!.days.push(day)
    weeks.at(-1)!.nth.push(day.counted ? counted : 0)
  }
  return foldIdle(weeks)
}

function foldIdle<Day extends Dated>(weeks: WeekOf<Day>[]): (WeekOf<Day> | FoldedWeeks)[] {
  const shown: (WeekOf<Day> | FoldedWeeks)[] = []
  let idle: WeekOf<Day>[] = []
  const flush = () => {
    if (idle.length >= FOLDED_FROM)
      shown.push({ folded: idle.length, from: idle[0]!.days[0]!.date, to: idle.at(-1)!.days.at(-1)!.date })
    else shown.push(...idle)
    idle = []
  }
  weeks.forEach((week, index) => {
    const inside = index > 0 && index < weeks.length - 1
    if (inside && week.days.every((day) => !day.counted)) {
      idle.push(week)
      return
    }
    flush()
    shown.push(week)
  })
  return shown
}

import { yearOf } from '../iso-date.ts'
import { buildCalendar, type Calendar, type Departure } from '../working-days.ts'

/** 元旦 at the end of December belongs to the notice of the next year (2022-12-31 stands in that of 2023). */
const isEve = ({ date, name }: Departure) => date.slice(5, 7) === '12' && name.startsWith('元旦')

/**
 * The days that a file brings for one year, and which of the known ones they replace. A notice also moves days of
 * the December before; a file that names none of them says nothing about them, so the order in which files are
 * imported does not matter.
 */
export function replaceYear(known: readonly Departure[], file: readonly Departure[], year: number) {
  const own = (day: Departure) => yearOf(day.date) === year && !isEve(day)
  const before = (day: Departure) => yearOf(day.date) === year - 1 && isEve(day)
  const after = (day: Departure) => yearOf(day.date) === year && isEve(day)
  const spoken = [own, ...[before, after].filter((part) => file.some(part))]
  const concerns = (day: Departure) => spoken.some((part) => part(day))

  const brought = file.filter(concerns)
  const dates = new Set(brought.map(({ date }) => date))
  const removed = known.filter((day) => concerns(day) || dates.has(day.date))
  return { brought, removed }
}

export interface DayChange {
  date: string
  before: Departure | null
  after: Departure | null
}

/** Days of which something else is said than before. */
export function compareDays(removed: readonly Departure[], brought: readonly Departure[]): DayChange[] {
  const before = new Map(removed.map((day) => [day.date, day]))
  const after = new Map(brought.map((day) => [day.date, day]))
  return [...new Set([...before.keys(), ...after.keys()])]
    .sort()
    .map((date) => ({ date, before: before.get(date) ?? null, after: after.get(date) ?? null }))
    .filter((day) => day.before?.kind !== day.after?.kind || day.before?.name !== day.after?.name)
}

/** The calendar as it will be. */
export function calendarWith(
  { noticed, departures }: Calendar,
  year: number,
  { brought, removed }: ReturnType<typeof replaceYear>
): Calendar {
  const gone = new Set(removed.map(({ date }) => date))
  const kept = [...departures.values()].filter(({ date }) => !gone.has(date))
  return buildCalendar([...noticed, year], [...kept, ...brought])
}

/** First and last day of which something else may follow now; null when nothing changed. */
export function changedSpan(changes: readonly DayChange[], year: number, wasAssumed: boolean) {
  const dates = changes.filter(({ before, after }) => before?.kind !== after?.kind).map(({ date }) => date)
  if (wasAssumed) dates.push(`${year}-01-01`, `${year}-12-31`)
  dates.sort()
  return dates.length ? { from: dates[0]!, to: dates.at(-1)! } : null
}

import { computeDue } from '../calendar/due.ts'
import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import type { Calendar } from '../calendar/working-days.ts'

/** The last days of reconsideration (行政复议法 20: 60 days) and lawsuit (行政诉讼法 46: six months), from the service on. */
export function remediesUntil(calendar: Calendar, servedOn: IsoDate) {
  const lastDay = (start: IsoDate, days: number) =>
    computeDue({ start, limit: { days, unit: 'cd' }, pauses: [] }, calendar).due!
  return {
    reconsideration: lastDay(servedOn, 60),
    lawsuit: lastDay(addDays(monthsAfter(servedOn, 6), -1), 1)
  }
}

/** 民法典 202: the same date of the month, or its last day where there is none. */
function monthsAfter(day: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10) as IsoDate
  const next = new Date(Date.UTC(year, month + months, 1)).toISOString().slice(0, 10) as IsoDate
  const last = addDays(next, -1)
  const same = addDays(first, date - 1)
  return same < last ? same : last
}

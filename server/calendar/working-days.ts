import { addDays, weekdayOf, yearOf, type IsoDate } from './iso-date.ts'

/** A date that departs from Monday–Friday by the State Council's notice. */
export interface Departure {
  date: IsoDate
  kind: 'off' | 'work'
  name: string
}

export interface Calendar {
  /** Years that have a notice; every other year is assumed. */
  noticed: ReadonlySet<number>
  departures: ReadonlyMap<IsoDate, Departure>
}

export type DayKind = 'working-day' | 'make-up-day' | 'weekend' | 'holiday'
export interface CalendarDay {
  kind: DayKind
  name: string | null
  /** The year has no notice yet: what is said of the day may change. */
  assumed: boolean
}

/** 全国年节及纪念日放假办法: the days whose date the statute itself fixes; festivals of the moon need the notice. */
const FIXED_DAYS_OFF: Readonly<Record<string, string>> = {
  '01-01': '元旦',
  '05-01': '劳动节',
  '05-02': '劳动节',
  '10-01': '国庆节',
  '10-02': '国庆节',
  '10-03': '国庆节'
}

export function buildCalendar(noticedYears: Iterable<number>, departures: Iterable<Departure>): Calendar {
  return {
    noticed: new Set(noticedYears),
    departures: new Map([...departures].map((departure) => [departure.date, departure]))
  }
}

export function dayOf(calendar: Calendar, date: IsoDate): CalendarDay {
  const assumed = !calendar.noticed.has(yearOf(date))
  // A notice may move days of the December before its year, which then has a row in a year still assumed.
  const departure = calendar.departures.get(date)
  if (departure)
    return { kind: departure.kind === 'off' ? 'holiday' : 'make-up-day', name: departure.name, assumed }

  const fixed = assumed ? FIXED_DAYS_OFF[date.slice(5)] : undefined
  if (fixed) return { kind: 'holiday', name: fixed, assumed }

  const weekday = weekdayOf(date)
  return { kind: weekday === 0 || weekday === 6 ? 'weekend' : 'working-day', name: null, assumed }
}

export function isWorkingKind(kind: DayKind): boolean {
  return kind === 'working-day' || kind === 'make-up-day'
}

export function isWorkingDay(calendar: Calendar, date: IsoDate): boolean {
  return isWorkingKind(dayOf(calendar, date).kind)
}

/** The `count`th working day after `date`, which itself is not counted; `date` when count is 0. */
export function addWorkingDays(calendar: Calendar, date: IsoDate, count: number): IsoDate {
  let day = date
  for (let left = count; left > 0;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}

/** Working days in (after, until]; 0 when `until` is not later. */
export function workingDaysBetween(calendar: Calendar, after: IsoDate, until: IsoDate): number {
  let count = 0
  for (let day = after; day < until;) {
    day = addDays(day, 1)
    if (isWorkingDay(calendar, day)) count += 1
  }
  return count
}

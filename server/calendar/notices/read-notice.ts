import { NoticeContradicts, NoticeUnreadable, NoticeWithoutYear } from '../../errors.ts'
import { weekdayOf, yearOf } from '../iso-date.ts'
import type { Departure } from '../working-days.ts'
import { readNoticeIcs } from './read-ics.ts'
import { readNoticeJson } from './read-json.ts'

/**
 * What a file must name of a year to be its notice: the statute alone gives eleven days off (全国年节及纪念日放假办法,
 * thirteen since 2025), a calendar that shows only its next weeks has fewer.
 */
const FEWEST_DAYS_OFF = 11

export interface NoticeFile {
  format: 'json' | 'ics'
  days: Departure[]
  leftOut: string[]
  /** Years for which it names enough days off to be their notice, newest first. */
  years: number[]
}

/** The days of a chinese-days JSON or of an .ics as Chinese calendars write them. Throws a sentence of errors.ts. */
export function readNotice(content: string): NoticeFile {
  const text = content.replace(/^\uFEFF/, '').trim()
  if (!text) throw new NoticeUnreadable('it is empty')
  // What the browser puts where bytes are no UTF-8.
  if (text.includes('\uFFFD')) throw new NoticeUnreadable('it is not written in UTF-8')
  const format = text.startsWith('{') ? 'json' : /^BEGIN:VCALENDAR/i.test(text) ? 'ics' : null
  if (!format) throw new NoticeUnreadable('it begins neither as JSON ({) nor as a calendar (BEGIN:VCALENDAR)')

  const { days, leftOut } =
    format === 'json' ? { days: readNoticeJson(text), leftOut: [] } : readNoticeIcs(text)
  const departures = onePerDate(days)
  const years = [...new Set(departures.map(({ date }) => yearOf(date)))]
    .filter((year) => countDaysOff(departures, year) >= FEWEST_DAYS_OFF)
    .sort((a, b) => b - a)
  if (years.length === 0) throw new NoticeWithoutYear(FEWEST_DAYS_OFF)
  return { format, days: departures, leftOut, years }
}

const countDaysOff = (days: readonly Departure[], year: number) =>
  days.filter(({ date, kind }) => kind === 'off' && yearOf(date) === year).length

/** A day off on a weekend stays, since its name explains it; a working day from Monday to Friday is no departure. */
function onePerDate(days: readonly Departure[]): Departure[] {
  const byDate = new Map<string, Departure>()
  for (const day of days) {
    const other = byDate.get(day.date)
    if (other && other.kind !== day.kind) throw new NoticeContradicts(day.date)
    if (!other) byDate.set(day.date, day)
  }
  return [...byDate.values()]
    .filter(({ date, kind }) => kind === 'off' || [0, 6].includes(weekdayOf(date)))
    .sort((a, b) => (a.date < b.date ? -1 : 1))
}

import { addDays, weekdayOf } from '../../../../server/calendar/iso-date.ts'
import type { Departure } from '../../../../server/calendar/working-days.ts'

const BREAKS = [
  ['01-01', 1, '元旦'],
  ['02-05', 8, '春节'],
  ['05-01', 5, '劳动节'],
  ['10-01', 7, '国庆节']
] as const

/** A notice that no year ever had: four breaks, and the Sundays before two of them are worked. `shift` moves one break. */
export function madeNotice(year: number, { shift = 0 } = {}): Departure[] {
  const off = BREAKS.flatMap(([day, length, name]) =>
    Array.from({ length }, (_, index) => ({
      date: addDays(`${year}-${day}`, index + (name === '春节' ? shift : 0)),
      kind: 'off' as const,
      name
    }))
  )
  const work = BREAKS.slice(2).map(([day, , name]) => {
    let date = addDays(`${year}-${day}`, -1)
    while (weekdayOf(date) !== 0) date = addDays(date, -1)
    return { date, kind: 'work' as const, name }
  })
  return [...off, ...work].sort((a, b) => (a.date < b.date ? -1 : 1))
}

/** As chinese-days publishes it. */
export function noticeJson(days: readonly Departure[]): string {
  const of = (kind: Departure['kind']) =>
    Object.fromEntries(
      days.filter((day) => day.kind === kind).map(({ date, name }) => [date, `Holiday,${name},1`])
    )
  return JSON.stringify({ holidays: of('off'), workdays: of('work'), inLieuDays: {} })
}

const compact = (date: string) => date.replaceAll('-', '')

/** As Chinese calendars write it: an entry a day, or one for a whole break. */
export function noticeIcs(days: readonly Departure[], { joined = false } = {}): string {
  const spans: { from: string; to: string; day: Departure }[] = []
  for (const day of days) {
    const last = spans.at(-1)
    const follows = last && last.to === day.date && last.day.kind === day.kind && last.day.name === day.name
    if (joined && follows) last.to = addDays(day.date, 1)
    else spans.push({ from: day.date, to: addDays(day.date, 1), day })
  }
  const entries = spans.map(
    ({ from, to, day }) =>
      `BEGIN:VEVENT\r\nUID:${from}\r\nDTSTART;VALUE=DATE:${compact(from)}\r\nDTEND;VALUE=DATE:${compact(to)}\r\n` +
      `SUMMARY:${day.name}(${day.kind === 'off' ? '休' : '班'})\r\nEND:VEVENT\r\n`
  )
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//CN\r\n${entries.join('')}END:VCALENDAR\r\n`
}

import { currentLocale } from './i18n.ts'

/** Legal dates and times are the region's, wherever the reader sits (rules of the domain 2.4). */
const ZONE = 'Asia/Shanghai'
const LANGUAGE = { zh: 'zh-CN', en: 'en-GB' } as const

const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })

function format(instant: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LANGUAGE[currentLocale()], { timeZone: ZONE, ...options }).format(instant)
}

export function today(): string {
  return isoDay.format(new Date())
}

/** The legal date of an instant. */
export function dayOf(instant: string): string {
  return isoDay.format(new Date(instant))
}

/** Days from the first legal date to the second; negative when it lies before. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

/** `2026-04-28` → 4月28日, with the year when it is another one. */
export function formatDay(day: string): string {
  const year = day.slice(0, 4) === today().slice(0, 4) ? undefined : 'numeric'
  return format(noon(day), { year, month: currentLocale() === 'zh' ? 'long' : 'short', day: 'numeric' })
}

/** 4月28日 周二 */
export function formatDayAndWeekday(day: string): string {
  const weekday = format(noon(day), { weekday: 'short' })
  return currentLocale() === 'zh' ? `${formatDay(day)} ${weekday}` : `${weekday} ${formatDay(day)}`
}

/** In the reader's words: 今天 09:12, 昨天 15:20, 4月3日 16:05. */
export function formatInstant(instant: string): string {
  const date = new Date(instant)
  const time = format(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = isoDay.format(date)
  const ago = daysBetween(day, today())
  if (ago !== 0 && ago !== 1) return `${formatDay(day)} ${time}`
  const word = new Intl.RelativeTimeFormat(LANGUAGE[currentLocale()], { numeric: 'auto' }).format(-ago, 'day')
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${time}`
}

/** For the title attribute: to the second, with the zone. */
export function formatExactly(instant: string): string {
  return format(new Date(instant), { dateStyle: 'long', timeStyle: 'long' })
}

/** `2026-04` → 4月, with the year when it is another one; a long month alone is 四月 in Chinese. */
export function formatMonth(month: string): string {
  const year = month.slice(0, 4) === today().slice(0, 4) ? undefined : 'numeric'
  return format(noon(`${month}-01`), { year, month: 'short' })
}

/** The day so many days later. */
export function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)
}

import type { IsoDate } from './iso-date.ts'

// China keeps one zone and no summer time since 1991, so the format is the offset +08:00.
const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit'
})

/** Legal dates are the region's dates (rules of the domain 2.4), whatever zone the server runs in. */
export function legalToday(now: Date): IsoDate {
  return shanghai.format(now)
}

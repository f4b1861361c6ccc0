/** A legal date, `YYYY-MM-DD`, without a time and without a zone. ISO dates compare as strings. */
export type IsoDate = string

const DAY_MS = 86_400_000
const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** False for a day that does not exist, as 2026-02-30: JavaScript alone would read it as 2 March. */
export function isIsoDate(text: string): text is IsoDate {
  if (!SHAPE.test(text)) return false
  const instant = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}

/** The date `count` days later (earlier when negative). Throws when the result is past the year 9999. */
export function addDays(date: IsoDate, count: number): IsoDate {
  const text = new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
  // Years of more than four digits are written with a sign and would no longer compare as strings.
  if (!SHAPE.test(text)) throw new RangeError(`${count} days from ${date} would be past the year 9999`)
  return text
}

/** How many days `until` is after `from`. */
export function calendarDays(from: IsoDate, until: IsoDate): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** 0 is Sunday, 6 Saturday. */
export function weekdayOf(date: IsoDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

export function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4))
}

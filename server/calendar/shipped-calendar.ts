import { readFileSync } from 'node:fs'
import { buildCalendar, type Calendar, type Departure } from './working-days.ts'

export interface CalendarYear {
  year: number
  notice: string
  days: Departure[]
}

/** The notices of 2013–2026, as chinese-days 1.5.7 has them; a test compares every day. */
export function readShippedYears(): CalendarYear[] {
  return JSON.parse(readFileSync(new URL('./data/calendar.json', import.meta.url), 'utf8')) as CalendarYear[]
}

export function readShippedCalendar(): Calendar {
  const years = readShippedYears()
  return buildCalendar(
    years.map(({ year }) => year),
    years.flatMap(({ days }) => days)
  )
}

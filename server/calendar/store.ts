import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { buildCalendar, type Calendar, type Departure } from './working-days.ts'

declare module 'knex/types/tables' {
  interface Tables {
    calendar_years: Knex.CompositeTableType<
      CalendarYearRow,
      Pick<CalendarYearRow, 'year' | 'notice'> & Partial<CalendarYearRow>
    >
    calendar_days: Departure
  }
}

interface CalendarYearRow {
  year: number
  notice: string
  importedAt: string
  /** The imported file and who imported it; null: shipped. */
  source: string | null
  importedBy: string | null
}

let loaded: { stamp: string; calendar: Calendar } | undefined

/** The calendar as it was last imported: asked for with each due date, read again only after an import. */
export async function loadCalendar(db: Knex): Promise<Calendar> {
  const { years, stamp } = await readYears(db)
  if (loaded?.stamp !== stamp) {
    const days = await db('calendar_days').select('date', 'kind', 'name')
    const noticed = years.map(({ year }) => year)
    loaded = { stamp, calendar: buildCalendar(noticed, days) }
  }
  return loaded.calendar
}

async function readYears(db: Knex) {
  const years = await db('calendar_years').select('year', 'importedAt').orderBy('year')
  return { years, stamp: JSON.stringify(years) }
}

/** Changes with every import: what was planned on one calendar is not applied to another. */
export async function calendarStamp(db: Knex): Promise<string> {
  const { stamp } = await readYears(db)
  return createHash('sha256').update(stamp).digest('hex').slice(0, 16)
}

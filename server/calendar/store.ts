import type { Knex } from 'knex'
import { buildCalendar, type Calendar, type Departure } from './working-days.ts'

declare module 'knex/types/tables' {
  interface Tables {
    calendar_years: Knex.CompositeTableType<
      { year: number; notice: string; importedAt: string },
      { year: number; notice: string }
    >
    calendar_days: Departure
  }
}

let loaded: { stamp: string; calendar: Calendar } | undefined

/** The calendar as it was last imported: asked for with each due date, read again only after an import. */
export async function loadCalendar(db: Knex): Promise<Calendar> {
  const years = await db('calendar_years').select('year', 'importedAt').orderBy('year')
  const stamp = JSON.stringify(years)
  if (loaded?.stamp !== stamp) {
    const days = await db('calendar_days').select('date', 'kind', 'name')
    const noticed = years.map(({ year }) => year)
    loaded = { stamp, calendar: buildCalendar(noticed, days) }
  }
  return loaded.calendar
}

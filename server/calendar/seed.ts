import type { Knex } from 'knex'
import { readShippedYears } from './shipped-calendar.ts'
import './store.ts'

/** The shipped years that the database does not know yet; a year that was imported or seeded stays as it is. */
export async function seedCalendar(db: Knex): Promise<void> {
  const known = new Set((await db('calendar_years').select('year')).map(({ year }) => year))
  const years = readShippedYears().filter(({ year }) => !known.has(year))
  if (years.length === 0) return

  await db.transaction(async (trx) => {
    await trx('calendar_years').insert(years.map(({ year, notice }) => ({ year, notice })))
    await trx('calendar_days').insert(years.flatMap(({ days }) => days))
  })
}

import type { Knex } from 'knex'
import { addDays, yearOf } from '../iso-date.ts'
import { loadCalendar } from '../store.ts'
import { dayOf } from '../working-days.ts'
import type { CalendarYear } from './schema.ts'

/** Newest first: the years with a notice, and the assumed ones from them to the next year or the last due day. */
export async function listYears(db: Knex, today: string): Promise<CalendarYear[]> {
  const noticed = await db('calendar_years')
    .leftJoin('people', 'people.id', 'imported_by')
    .select('calendar_years.*', 'people.name as importerName')
  const provisional = await countProvisional(db)
  const years = noticed.map(({ year }) => year)
  const last = Math.max(yearOf(today) + 1, ...years, ...provisional.keys())
  const first = Math.min(yearOf(today), ...years)
  return Array.from({ length: last - first + 1 }, (_, index) => last - index).map((year) => {
    const row = noticed.find((one) => one.year === year)
    return {
      year,
      notice: row?.notice ?? null,
      source: row?.source ?? null,
      importedAt: row?.importedAt ?? null,
      importedBy: row?.importerName ?? null,
      provisional: provisional.get(year) ?? 0
    }
  })
}

/** Running clocks with a provisional day, by the year that the day lies in. */
async function countProvisional(db: Knex): Promise<Map<number, number>> {
  const { rows } = await db.raw(
    `select extract(year from coalesce(due_on, starts_on))::int as year, count(*)::int as clocks from clocks
     where stopped_on is null and provisional group by 1`
  )
  return new Map(rows.map(({ year, clocks }: { year: number; clocks: number }) => [year, clocks]))
}

export async function readYear(db: Knex, year: number) {
  const calendar = await loadCalendar(db)
  const days = []
  for (let date = `${year}-01-01`; yearOf(date) === year; date = addDays(date, 1)) {
    const { kind, name } = dayOf(calendar, date)
    days.push({ date, kind, name })
  }
  return { year, assumed: !calendar.noticed.has(year), days }
}

import type { Knex } from 'knex'
import { workingDaysBetween, type Calendar } from '../calendar/working-days.ts'

interface Cost {
  count: number
  /** Working days that it took, wherever it stood: what runs beside it may have taken as long. */
  addedWorkingDays: number
}

/** What disturbed the projects, and what each kind of it cost. */
export type Costs = Record<'corrections' | 'specialProcedures' | 'disagreements' | 'lateOfficers', Cost>

const SHANGHAI = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

/** From what is written of it: notices and their answers, pauses, minutes, and clocks that stopped after their day. */
const SPANS: Record<keyof Costs, string> = {
  corrections: `select ${SHANGHAI('asked_at')} as from_on, ${SHANGHAI('answered_at')} as until_on
    from corrections where answered_at is not null`,
  specialProcedures: `select from_on, to_on as until_on from clock_pauses
    where kind = 'special-procedure' and owner_kind = 'case' and to_on is not null`,
  // From the last opinion to the meeting that dealt with it.
  disagreements: `select max(${SHANGHAI('o.signed_at')}) as from_on, ${SHANGHAI('acts.completed_at')} as until_on
    from acts join stage_opinions o on o.application_id = acts.application_id
    where acts.form = 'yimen:minutes' and o.signed_at <= acts.completed_at group by acts.id`,
  lateOfficers: `select due_on as from_on, stopped_on as until_on from clocks
    where owner_kind in ('case', 'opinion') and kind in ('promised', 'opinion') and stopped_on > due_on`
}

export async function readCosts(db: Knex, calendar: Calendar): Promise<Costs> {
  const costs = {} as Costs
  for (const kind of Object.keys(SPANS) as (keyof Costs)[]) {
    const { rows } = await db.raw<{ rows: { fromOn: string; untilOn: string }[] }>(SPANS[kind])
    costs[kind] = {
      count: rows.length,
      addedWorkingDays: rows.reduce(
        (sum, { fromOn, untilOn }) => sum + workingDaysBetween(calendar, fromOn, untilOn),
        0
      )
    }
  }
  return costs
}

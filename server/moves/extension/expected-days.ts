import type { Knex } from 'knex'
import { computeDue } from '../../calendar/due.ts'
import { loadCalendar } from '../../calendar/store.ts'
import { workingDaysBetween } from '../../calendar/working-days.ts'
import { termsOf } from '../../clocks/clock-rows.ts'

/** The due day of a case's running clock; while a pause is open, as if it were answered today. Null: none runs. */
export async function expectedDay(
  db: Knex,
  caseId: string,
  kind: 'statutory' | 'promised',
  today: string
): Promise<string | null> {
  const owner = { ownerKind: 'case', ownerId: caseId } as const
  const clock = await db('clocks')
    .where({ ...owner, kind })
    .whereNull('stoppedOn')
    .first()
  if (!clock) return null
  const terms = termsOf(clock, await db('clock_pauses').where(owner))
  const pauses = terms.pauses.map(({ from, to }) => ({ from, to: to ?? (today > from ? today : from) }))
  return computeDue({ ...terms, pauses }, await loadCalendar(db)).due
}

/** Working days by which the promise is missed when the case is decided on that day; 0: it is kept. */
export async function overrunOf(db: Knex, caseId: string, day: string, today: string): Promise<number> {
  const promised = await expectedDay(db, caseId, 'promised', today)
  return promised && promised < day ? workingDaysBetween(await loadCalendar(db), promised, day) : 0
}

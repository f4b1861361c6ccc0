import type { Knex } from 'knex'
import { loadCalendar } from '../calendar/store.ts'
import { workingDaysBetween } from '../calendar/working-days.ts'
import type { MoveRecord } from './schema.ts'

/** Until when each is planned, and what it keeps from counting; those without a clock or a pause are left out. */
export async function listTimes(
  db: Knex,
  ids: readonly string[],
  today: string
): Promise<Map<string, Pick<MoveRecord, 'dueOn' | 'held'>>> {
  const times = new Map<string, Pick<MoveRecord, 'dueOn' | 'held'>>()
  if (ids.length === 0) return times
  const clocks = await db('clocks').where({ ownerKind: 'move' }).whereIn('ownerId', ids).orderBy('id')
  // The stage around it is held as well, by the same days.
  const pauses = await db('clock_pauses').whereIn('moveId', ids).where({ ownerKind: 'application' })
  const calendar = await loadCalendar(db)
  for (const id of ids) {
    const pause = pauses.find(({ moveId }) => moveId === id)
    const until = pause && (pause.toOn ?? (today > pause.fromOn ? today : pause.fromOn))
    times.set(id, {
      dueOn: clocks.findLast(({ ownerId }) => ownerId === id)?.dueOn ?? null,
      held: pause
        ? {
            fromOn: pause.fromOn,
            toOn: pause.toOn,
            days: workingDaysBetween(calendar, pause.fromOn, until!)
          }
        : null
    })
  }
  return times
}

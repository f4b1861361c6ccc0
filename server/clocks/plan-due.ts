import { setImmediate } from 'node:timers/promises'
import type { Knex } from 'knex'
import type { IsoDate } from '../calendar/iso-date.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { ClockRow, PauseRow } from './clock-rows.ts'
import { deriveDue, type DerivedDue } from './derive-due.ts'
import { loadThresholds } from './thresholds.ts'

/** What another calendar makes of a running clock. */
export interface PlannedDue {
  clock: ClockRow
  after: DerivedDue
}

/** A thousand due days are counted in some 30 ms; between two batches the server answers others. */
const BATCH = 1000

/**
 * The running clocks whose days change with this calendar, or with their region's thresholds. Of a calendar only those
 * that look at a day of the span: a clock that ends before it, or begins after it, counts none of its days.
 */
export async function planDue(
  db: Knex,
  calendar: Calendar,
  which: { from: IsoDate; to: IsoDate } | { region: string }
): Promise<PlannedDue[]> {
  const thresholds = await loadThresholds(db)
  const planned: PlannedDue[] = []
  let last = 0
  for (;;) {
    const clocks = await looking(db, which)
      .whereNull('stoppedOn')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH)
    if (clocks.length === 0) return planned
    const owners = clocks.map(({ ownerId }) => ownerId)
    const ledger = await listPauses(db, owners)
    for (const clock of clocks) {
      const after = deriveDue(clock, ledger.get(clock.ownerId) ?? [], calendar, thresholds(clock))
      if (differs(clock, after)) planned.push({ clock, after })
    }
    last = clocks.at(-1)!.id
    await setImmediate()
  }
}

async function listPauses(db: Knex, owners: readonly string[]): Promise<Map<string, PauseRow[]>> {
  const byOwner = new Map<string, PauseRow[]>()
  for (const row of await db('clock_pauses').whereIn('ownerId', owners).orderBy('id').select('*'))
    byOwner.set(row.ownerId, [...(byOwner.get(row.ownerId) ?? []), row])
  return byOwner
}

/** Clocks that ran over a day of the span and were stopped: they stay as they ended. */
export async function countStopped(db: Knex, span: { from: IsoDate; to: IsoDate }): Promise<number> {
  const { rows } = await db.raw(
    'select count(*)::int as stopped from clocks where stopped_on >= ? and starts_on <= ?',
    [span.from, span.to]
  )
  return rows[0].stopped
}

function looking(db: Knex, which: { from: IsoDate; to: IsoDate } | { region: string }) {
  const clocks = db('clocks').select('*')
  if ('region' in which) return clocks.where({ region: which.region })
  return clocks
    .where('startsOn', '<=', which.to)
    .where((due) => void due.whereNull('dueOn').orWhere('dueOn', '>=', which.from))
}

const differs = (clock: ClockRow, after: DerivedDue) =>
  clock.dueOn !== after.dueOn ||
  clock.warningOn !== after.warningOn ||
  clock.provisional !== after.provisional

import type { Knex } from 'knex'
import { type IsoDate, calendarDays } from '../../calendar/iso-date.ts'
import type { CaseRow } from '../../cases/store.ts'
import { startClock, stopClock } from '../../clocks/store.ts'
import type { LatePaper } from '../../promises/late-papers.ts'

/** Runs to the earliest day of what is still missing; the promise names a day, which is counted in calendar days. */
export async function startToleranceClock(
  trx: Knex.Transaction,
  row: Pick<CaseRow, 'id' | 'number'>,
  owed: readonly LatePaper[],
  today: IsoDate
): Promise<void> {
  const owner = { ownerKind: 'case', ownerId: row.id } as const
  await stopClock(trx, { ...owner, kind: 'tolerance', on: today })
  const [first] = owed.map(({ dueOn }) => dueOn).sort()
  if (!first) return
  await startClock(trx, {
    ...owner,
    kind: 'tolerance',
    businessKey: row.number,
    startsOn: today,
    limit: { days: Math.max(0, calendarDays(today, first)), unit: 'cd' }
  })
}

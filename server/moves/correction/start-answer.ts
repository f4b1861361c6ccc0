import type { Knex } from 'knex'
import { loadCalendar } from '../../calendar/store.ts'
import { addWorkingDays } from '../../calendar/working-days.ts'
import { startClock } from '../../clocks/store.ts'
import type { OfficialPaperRow } from '../../official-papers/store.ts'
import { holdClocks } from '../hold-clocks.ts'
import { findMoveOfPaper } from '../store.ts'

/** Of a case's own notice: the case is held, and the days for the answer run. */
export async function startCaseCorrection(
  trx: Knex.Transaction,
  { paper, servedOn }: { paper: OfficialPaperRow; servedOn: string }
): Promise<void> {
  const move = await findMoveOfPaper(trx, paper.id)
  // Answered before the receipt of the paper was entered.
  if (!move || move.state !== 'open') return
  const days = Number(move.detail.days)
  const dueOn = addWorkingDays(await loadCalendar(trx), servedOn, days)
  await trx('corrections').where({ moveId: move.id }).update({ dueOn })
  await holdClocks(trx, move, {
    kind: 'correction',
    fromOn: servedOn,
    reason: '受理后补正',
    document: paper.number
  })
  await startClock(trx, {
    ownerKind: 'move',
    ownerId: move.id,
    businessKey: move.id,
    kind: 'correction',
    startsOn: servedOn,
    limit: { days, unit: 'wd' }
  })
}

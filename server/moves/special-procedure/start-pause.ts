import { calendarDays } from '../../calendar/iso-date.ts'
import { startClock } from '../../clocks/store.ts'
import type { OnServed } from '../../official-papers/on-served.ts'
import { holdClocks } from '../hold-clocks.ts'
import { findMoveOfPaper } from '../store.ts'
import { PROCEDURE_ZH } from './limits.ts'
import type { Procedure } from './schema.ts'

/** Not counted from the day the notice is served; from there run the planned days too, of which the handler is reminded. */
export const startProcedurePause: OnServed = async (trx, { paper, servedOn }) => {
  const move = await findMoveOfPaper(trx, paper.id)
  // Over before the receipt of the paper was entered: nothing is held any more.
  if (!move || move.state !== 'open') return
  const { procedure, days, unit, untilOn } = move.detail as {
    procedure: Procedure
    days: number
    unit: 'wd' | 'cd'
    untilOn?: string
  }
  await holdClocks(trx, move, {
    kind: 'special-procedure',
    fromOn: servedOn,
    reason: PROCEDURE_ZH[procedure],
    document: paper.number
  })
  await startClock(trx, {
    ownerKind: 'move',
    ownerId: move.id,
    businessKey: move.id,
    kind: 'procedure',
    startsOn: servedOn,
    // A publicity ends on its day, however late its notice came.
    limit: untilOn ? { days: Math.max(0, calendarDays(servedOn, untilOn)), unit: 'cd' } : { days, unit }
  })
}

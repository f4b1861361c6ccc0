import { startClock } from '../../clocks/store.ts'
import type { OnServed } from '../../official-papers/on-served.ts'
import { findOpenMove } from '../store.ts'

/** On paper it is served later than it is written: the clock of the statement waits for that day. */
export const startStatementClock: OnServed = async (trx, { paper, servedOn }) => {
  const move = await findOpenMove(trx, paper.businessKey, 'revocation')
  if (!move?.caseId) return
  await startClock(trx, {
    ownerKind: 'case',
    ownerId: move.caseId,
    businessKey: move.number,
    kind: 'statement',
    startsOn: servedOn,
    limit: { days: Number(move.detail.days), unit: 'wd' }
  })
}

import type { Knex } from 'knex'
import { startClock } from '../../clocks/store.ts'
import type { OnServed } from '../../official-papers/on-served.ts'
import { holdClocks } from '../hold-clocks.ts'
import { findMoveOfPaper, type MoveRow } from '../store.ts'
import { DAYS_TO_ASK } from './days.ts'

/** Ordered by the organ there was no notice before that of the session: nothing is counted from its service on. */
export const startHearingPause: OnServed = async (trx, { paper, servedOn }) => {
  const move = await findMoveOfPaper(trx, paper.id)
  if (move?.state === 'open' && move.detail.hearing === 'public')
    await hold(trx, move, paper.number, servedOn)
}

/** From the service of 听证告知书 nothing is counted, and the days run in which a hearing may be asked for. */
export const startAsking: OnServed = async (trx, { paper, servedOn }) => {
  const move = await findMoveOfPaper(trx, paper.id)
  if (!move || move.state !== 'open') return
  await hold(trx, move, paper.number, servedOn)
  // Asked before the receipt of the paper was entered.
  if (move.detail.requestedOn) return
  await startClock(trx, {
    ownerKind: 'move',
    ownerId: move.id,
    businessKey: move.id,
    kind: 'hearing-request',
    startsOn: servedOn,
    limit: { days: DAYS_TO_ASK, unit: 'wd' }
  })
}

const hold = (trx: Knex.Transaction, move: MoveRow, document: string, fromOn: string): Promise<void> =>
  holdClocks(trx, move, { kind: 'special-procedure', fromOn, reason: '听证', document })

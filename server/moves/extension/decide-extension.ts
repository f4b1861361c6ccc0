import type { Limit } from '../../calendar/due.ts'
import { extendClock } from '../../clocks/store.ts'
import { ExtendedAlready } from '../../errors.ts'
import type { Act } from '../../tasks/act.ts'
import { endMove, moveOfTask } from '../store.ts'
import { assertExtendable } from './ask-extension.ts'

/** The head's word. Approved, the statutory day moves; the promised day stays and shows the overrun (rules §3). */
export const decideExtension: Act<'yimen:decide-extension'> = async (context, body) => {
  const { trx, task, today, case: row } = context
  const move = await moveOfTask(trx, task)
  const limit = { days: Number(move.detail.days), unit: move.detail.unit as Limit['unit'] }
  if (body.outcome === 'approve') {
    await assertExtendable({ ...context, db: trx })
    const extended = await extendClock(trx, { ownerKind: 'case', ownerId: row!.id }, 'statutory', limit)
    if (!extended) throw new ExtendedAlready()
  }
  await endMove(trx, move, { on: today, outcome: body.outcome })
  return {
    variables: { extension: body.outcome },
    event: body.outcome === 'approve' ? 'extended' : 'extension-rejected',
    detail: { ...limit, reason: move.detail.reason, move: move.id }
  }
}

import type { Limit } from '../../calendar/due.ts'
import { extendClock } from '../../clocks/store.ts'
import { signedName } from '../../delegations/acting-for.ts'
import { ExtendedAlready } from '../../errors.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import type { Act } from '../../tasks/act.ts'
import { endMove, moveOfTask } from '../store.ts'
import { assertExtendable } from './ask-extension.ts'
import { expectedDay, overrunOf } from './expected-days.ts'

/**
 * The head's word. Approved, the statutory day moves and the applicant is told with the reason; the promised day stays
 * and shows the overrun (rules §3).
 */
export const decideExtension: Act<'yimen:decide-extension'> = async (context, body) => {
  const { trx, task, application, today, now } = context
  const row = context.case!
  const move = await moveOfTask(trx, task)
  const limit = { days: Number(move.detail.days), unit: move.detail.unit as Limit['unit'] }
  const told: Record<string, unknown> = { ...limit, reason: move.detail.reason, move: move.id }
  if (body.outcome === 'approve') {
    await assertExtendable({ ...context, db: trx })
    const oldDueOn = await expectedDay(trx, row.id, 'statutory', today)
    const extended = await extendClock(trx, { ownerKind: 'case', ownerId: row.id }, 'statutory', limit)
    if (!extended) throw new ExtendedAlready()
    const newDueOn = await expectedDay(trx, row.id, 'statutory', today)
    const paper = await writePaper(
      trx,
      'extension',
      { application, case: row, today },
      {
        ...limit,
        oldDueOn: oldDueOn!,
        newDueOn: newDueOn!,
        text: String(move.detail.reason),
        legalBasis: '《中华人民共和国行政许可法》第四十二条',
        approver: await signedName(trx, context.user, task.principal)
      }
    )
    await servePaper(trx, paper, { now })
    const overrun = await overrunOf(trx, row.id, newDueOn!, today)
    Object.assign(told, { oldDueOn, newDueOn, paper: paper.number, overrun })
  }
  await endMove(trx, move, { on: today, outcome: body.outcome, detail: told })
  return {
    variables: { extension: body.outcome },
    event: body.outcome === 'approve' ? 'extended' : 'extension-rejected',
    detail: told
  }
}

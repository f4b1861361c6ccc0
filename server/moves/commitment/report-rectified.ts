import { stopClock } from '../../clocks/store.ts'
import type { Act } from '../../tasks/act.ts'
import { moveOfTask, noteMove } from '../store.ts'

/** The applicant says what it put right; the handler looks again. */
export const reportRectified: Act<'yimen:report-rectified'> = async (context, body) => {
  const { trx, task, today, user, case: row } = context
  const move = await moveOfTask(trx, task)
  await noteMove(trx, move, { rectified: body.text.trim(), rectifiedBy: user.name, rectifiedOn: today })
  await stopClock(trx, { ownerKind: 'case', ownerId: row!.id, kind: 'after-check', on: today })
  return { variables: {}, event: 'commitment-rectified', detail: { move: move.id } }
}

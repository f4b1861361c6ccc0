import { stopClock } from '../../clocks/store.ts'
import { ReasonMissing } from '../../errors.ts'
import type { Act } from '../../tasks/act.ts'
import { moveOfTask, noteMove } from '../store.ts'

/** 陈述申辩 of the applicant, or that it makes none; the head reads it before deciding. */
export const makeStatement: Act<'yimen:make-statement'> = async (context, body) => {
  const { trx, task, today, user, case: row } = context
  if (body.outcome === 'stated' && !body.text?.trim()) throw new ReasonMissing()
  const move = await moveOfTask(trx, task)
  await noteMove(trx, move, {
    statement: body.outcome === 'stated' ? body.text!.trim() : null,
    statedBy: user.name,
    statedOn: today
  })
  await stopClock(trx, { ownerKind: 'case', ownerId: row!.id, kind: 'statement', on: today })
  return { variables: {}, event: 'statement-made', detail: { move: move.id } }
}

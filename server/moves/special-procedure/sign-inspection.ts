import { NotTwoPersons } from '../../errors.ts'
import type { Act } from '../../tasks/act.ts'
import { concludeMove } from '../hold-clocks.ts'
import { moveOfTask } from '../store.ts'
import { cancelProcedure } from './cancel.ts'
import { about, assertInspector, type Inspection } from './record-result.ts'

/** The other of the two puts the name to what both saw (行政许可法 55), or it is cancelled and may be ordered again. */
export const signInspection: Act<'yimen:sign-inspection'> = async (context, body) => {
  const { trx, task, today, user } = context
  const move = await moveOfTask(trx, task)
  if (body.outcome === 'cancelled') {
    await cancelProcedure(context, move, body.text)
    return { variables: {}, event: 'procedure-cancelled', detail: about(move.detail) }
  }
  const { inspectors, signed = [] } = move.detail as Inspection
  assertInspector({ inspectors }, user.id)
  if (signed.some(({ id }) => id === user.id)) throw new NotTwoPersons()
  await concludeMove(trx, move, 'special-procedure', {
    on: today,
    outcome: 'recorded',
    detail: {
      signed: [...signed, { id: user.id, name: user.name, on: today }],
      remark: body.text?.trim() ?? ''
    }
  })
  return { variables: {}, event: 'procedure-ended', detail: about(move.detail) }
}

import { stopClock } from '../../clocks/store.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act } from '../../tasks/act.ts'
import { concludeMove } from '../hold-clocks.ts'
import { moveOfTask, noteMove } from '../store.ts'
import { startHoldingClock } from './order.ts'

/** The applicant asks for the hearing, or waives it; who says nothing within the days waives it (行政许可法 46). */
export const askHearing: Act<'yimen:ask-hearing'> = async (context, body) => {
  const { trx, task, application, today } = context
  const move = await moveOfTask(trx, task)
  const said = body.text?.trim() ?? ''
  if (body.outcome === 'waive')
    await concludeMove(trx, move, 'special-procedure', { on: today, outcome: 'waived', detail: { said } })
  else {
    await stopClock(trx, { ownerKind: 'move', ownerId: move.id, kind: 'hearing-request', on: today })
    await startHoldingClock(context, move.id)
    await noteMove(trx, move, { requestedOn: today, said })
  }
  await notify(trx, {
    application,
    to: move.candidateGroup!,
    kind: body.outcome === 'ask' ? 'hearing-asked' : 'hearing-waived',
    businessKey: task.businessKey,
    content: { text: said }
  })
  return {
    variables: { hearingAsked: body.outcome },
    event: body.outcome === 'ask' ? 'hearing-asked' : 'hearing-waived',
    detail: { move: move.id }
  }
}

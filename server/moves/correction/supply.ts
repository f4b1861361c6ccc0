import { CorrectionIncomplete } from '../../errors.ts'
import { findUnanswered } from '../../applications/unanswered-lines.ts'
import { lookAgain } from '../../joint-reviews/look-again.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act } from '../../tasks/act.ts'
import { concludeMove } from '../hold-clocks.ts'
import { moveOfTask } from '../store.ts'

/** The applicant answers what the department asked for: the clocks go on from today. */
export const supplyCaseCorrection: Act<'yimen:supply-corrections'> = async (context, body) => {
  const { trx, task, application, user, today, now } = context
  const move = await moveOfTask(trx, task)
  const correction = (await trx('corrections').where({ moveId: move.id }).first())!
  const open = await findUnanswered(trx, correction, body.answers)
  if (open.length) throw new CorrectionIncomplete(open.map(({ what }) => what).join('；'))
  await trx('corrections')
    .where({ id: correction.id })
    .update({ answers: JSON.stringify(body.answers), answeredAt: now.toISOString(), answeredBy: user.id })
  await concludeMove(trx, move, 'correction', {
    on: today,
    outcome: 'supplied',
    detail: { answers: body.answers }
  })
  await notify(trx, {
    application,
    to: move.candidateGroup!,
    kind: 'correction-supplied',
    businessKey: task.businessKey
  })
  return {
    variables: move.move === 'rectification' ? await lookAgain(context) : {},
    event: 'correction-supplied',
    detail: { number: correction.number, move: move.id }
  }
}

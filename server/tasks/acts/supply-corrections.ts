import { stageReceiptClock } from '../../applications/receipt-clock.ts'
import { findCorrection } from '../../applications/store.ts'
import { stopClock } from '../../clocks/store.ts'
import { CorrectionIncomplete } from '../../errors.ts'
import { CORRECTED } from '../../applications/papers.ts'
import { supplyCaseCorrection } from '../../moves/correction/supply.ts'
import { notify } from '../../notifications/notify.ts'
import type { Act } from '../act.ts'

/** 补正: each line is answered, one about a paper by a paper that was attached since the notice. */
export const supplyCorrections: Act<'yimen:supply-corrections'> = async (context, body) => {
  if (context.case) return supplyCaseCorrection(context, body)
  const { trx, application, user, today, now } = context
  const correction = (await findCorrection(trx, application.id))!

  const supplied = await trx('application_papers')
    .where({ applicationId: application.id, round: CORRECTED })
    .select('material')
  const open = correction.lines.filter((line) => {
    const answer = body.answers.find((one) => one.line === line.id)?.text.trim()
    return line.material ? !supplied.some((paper) => paper.material === line.material) : !answer
  })
  if (open.length) throw new CorrectionIncomplete(open.map((line) => line.what).join('；'))

  await trx('corrections')
    .where({ id: correction.id })
    .update({
      answers: JSON.stringify(body.answers),
      answeredAt: now.toISOString(),
      answeredBy: user.id
    })
  await trx('applications').where({ id: application.id }).update({ state: 'filed' })
  await stopClock(trx, { ownerKind: 'application', ownerId: application.id, kind: 'correction', on: today })
  await stageReceiptClock(trx, application, today)
  await notify(trx, {
    application,
    to: application.leadGroup!,
    kind: 'correction-supplied',
    businessKey: application.number!
  })
  return {
    variables: {},
    event: 'correction-supplied',
    detail: { number: correction.number }
  }
}

import { ExtraTimeGiven, ExtraTimeWrong } from '../../errors.ts'
import { notify } from '../../notifications/notify.ts'
import { listPromises } from '../../promises/store.ts'
import type { ActContext, ActResult, Completion } from '../../tasks/act.ts'
import { listOwed } from '../../promises/late-papers.ts'
import { startToleranceClock } from './tolerance-clock.ts'

/** The head gives the promised papers one more day, once, instead of revoking. */
export async function giveExtraTime(
  { trx, application, case: row, today }: ActContext,
  { until, text }: Completion<'yimen:decide-revocation'>
): Promise<ActResult> {
  if (!until || until <= today) throw new ExtraTimeWrong()
  const { tolerance } = await listPromises(trx, application.id)
  if (!tolerance || tolerance.extraUntil) throw new ExtraTimeGiven()
  await trx('application_promises').where({ id: tolerance.id }).update({ extraUntil: until })
  await startToleranceClock(trx, row!, await listOwed(trx, row!), today)
  await notify(trx, {
    application,
    kind: 'extra-time-given',
    businessKey: row!.number,
    content: { until, text }
  })
  return { variables: { revocation: 'extra-time' }, event: 'extra-time-given', detail: { until } }
}

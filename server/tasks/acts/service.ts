import type { Act } from '../act.ts'
import { notify } from '../../notifications/notify.ts'
import { grantOrRefuse } from './decide.ts'

/** A service is taken on; who asked for it hears of the appointment. */
export const takeOn: Act<'yimen:take-on'> = async ({ trx, application, case: row }, body) => {
  const { appointedOn, place, contact, text } = body
  await notify(trx, {
    application,
    kind: 'taken-on',
    businessKey: row!.number,
    content: { item: row!.item, appointedOn, place, contact, text }
  })
  return { variables: {}, event: 'taken-on', detail: { appointedOn, place, contact } }
}

/** What came of it. */
export const recordService: Act<'yimen:record-service'> = async (context, body) =>
  grantOrRefuse(context, body)

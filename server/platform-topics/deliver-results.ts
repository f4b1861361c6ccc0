import type { Knex } from 'knex'
import { lockApplication, type ApplicationRow } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { notify } from '../notifications/notify.ts'

/** Serves `platform.deliver-results`: results and licences to the applicant; the next stage is offered from now on. */
export async function deliverResults(db: Knex, applicationId: string, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    const application = await lockApplication(trx, applicationId)
    const delivered = await trx('case_events').where({ applicationId, kind: 'results-delivered' }).first('id')
    if (delivered) return

    const licences = await trx('licences')
      .join('cases', 'cases.id', 'licences.case_id')
      .where({ applicationId })
      .pluck('licences.number')
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId,
      businessKey: application.number!,
      kind: 'results-delivered',
      personId: null,
      happenedOn: legalToday(now),
      detail: { licences }
    })
    // The departments hear of an inner item (platform.notify); the applicant filed nothing.
    if (await isInner(trx, application)) return
    await notify(trx, {
      application,
      kind: application.item ? 'item-passed' : 'passed',
      businessKey: application.number!,
      content: { licences: licences.length, item: application.item }
    })
  })
}

async function isInner(trx: Knex.Transaction, { item }: ApplicationRow): Promise<boolean> {
  if (!item) return false
  const version = await trx('item_versions').where({ item }).orderBy('version', 'desc').first('kind')
  return version?.kind === 'inner'
}

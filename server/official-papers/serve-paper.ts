import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { notify } from '../notifications/notify.ts'
import { beginServed } from './on-served.ts'
import { agreedService } from './service-address.ts'
import type { OfficialPaperRow } from './store.ts'

interface Sending {
  now: Date
  /** True where the act itself tells the applicant of the paper. */
  told?: boolean
}

/**
 * 送达: sends a paper to the applicant's agreed address. In the inbox it is served on this day, and what begins with its
 * service (on-served.ts) begins in this transaction; on paper it waits until a window enters the receipt.
 */
export async function servePaper(
  trx: Knex.Transaction,
  paper: OfficialPaperRow,
  { now, told = false }: Sending
): Promise<{ servedOn: string | null }> {
  const application = (await trx('applications').where({ id: paper.applicationId }).first('id', 'projectId'))!
  const { organisationId, method, address } = await agreedService(trx, application.projectId)
  const at = now.toISOString()
  const servedOn = method === 'electronic' ? legalToday(now) : null
  await trx('paper_services').insert({
    paperId: paper.id,
    organisationId,
    method,
    address: JSON.stringify(address),
    sentAt: at,
    deliveredAt: servedOn ? at : null,
    servedOn
  })
  const message = {
    application,
    businessKey: paper.businessKey,
    content: { title: paper.title, paper: paper.number },
    once: `served:${paper.id}`
  }
  if (!told) await notify(trx, { ...message, kind: 'paper-arrived' })
  if (servedOn) await beginServed(trx, { paper, servedOn, now })
  else await tellWindow(trx, message)
  return { servedOn }
}

/** Who came to a window is called by it; of others the window finds the paper in its list. */
async function tellWindow(
  trx: Knex.Transaction,
  message: Omit<Parameters<typeof notify>[1], 'kind'> & { application: { id: string; projectId: string } }
): Promise<void> {
  const walkIn = await trx('walk_ins').where({ applicationId: message.application.id }).first()
  if (walkIn)
    await notify(trx, {
      ...message,
      kind: 'paper-to-hand',
      to: `${walkIn.department}@${walkIn.region}:window`
    })
}

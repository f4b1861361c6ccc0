import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import { beginServed } from './on-served.ts'
import type { OfficialPaperRow } from './store.ts'

interface Receipt {
  servedOn: string
  recipient: string
  receiptId: string
  user: { id: string }
  candidateGroup: string
  now: Date
}

/** The receipt of a paper that was handed over, posted or left: from its day on it is served. False: it was before. */
export async function recordServed(
  trx: Knex.Transaction,
  paper: OfficialPaperRow,
  { servedOn, recipient, receiptId, user, candidateGroup, now }: Receipt
): Promise<boolean> {
  const changed = await trx('paper_services')
    .where({ paperId: paper.id })
    .whereNull('servedOn')
    .update({ servedOn, deliveredAt: now.toISOString(), recipient, receiptId, enteredBy: user.id })
  if (changed === 0) return false

  await beginServed(trx, { paper, servedOn, now })
  const { projectId } = (await trx('applications').where({ id: paper.applicationId }).first('projectId'))!
  await recordEvent(trx, {
    projectId,
    applicationId: paper.applicationId,
    caseId: paper.caseId,
    businessKey: paper.businessKey,
    kind: 'paper-served',
    personId: user.id,
    candidateGroup,
    happenedOn: servedOn,
    detail: { paper: paper.number, title: paper.title, recipient }
  })
  return true
}

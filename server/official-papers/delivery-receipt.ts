import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import type { Office } from '../directory/candidate-group.ts'
import { commonFacts } from './common-facts.ts'
import { issuePaper } from './issue-paper.ts'
import type { Snapshots } from './snapshots/snapshots.ts'
import type { OfficialPaperRow } from './store.ts'

interface Delivery {
  application: Pick<ApplicationRow, 'id' | 'projectId' | 'stage' | 'item' | 'number'>
  /** The case whose licence or decision it is; absent for a paper of the whole filing. */
  case?: { id: string; number: string } | null
  /** Whose window hands it over. */
  office: Office
  /** Licences or official papers, each with its title and number as printed on it. */
  delivered: { title: string; number: string }[]
  /** Who signs for it, and what that person is to the applicant (经办人, 法定代表人); shown on the paper alone. */
  recipient: string
  relation?: string
  method: Snapshots['delivery-receipt']['method']
  /** 'YYYY-MM-DD', Asia/Shanghai: the day on which it was handed over. */
  deliveredOn: string
  /** Name of the officer. */
  deliveredBy: string
  /** sha256 of the recipient's signature, a PNG or JPEG in the content store. */
  signature?: string
  remark?: string
  /** Legal day of the act. */
  today: string
}

/**
 * 送达回证 for what the window hands over, posts or leaves: numbered and kept in the caller's transaction, drawn a
 * moment later. Read it as any paper: `GET /api/official-papers/<id>/file` for the officers of the application and
 * the applicant. It writes the paper alone; stopping the delivery clock and the case event are the caller's. There
 * may be several of one case.
 */
export async function issueDeliveryReceipt(
  trx: Knex.Transaction,
  delivery: Delivery
): Promise<OfficialPaperRow> {
  const { application, office, delivered, recipient, method, deliveredOn, deliveredBy } = delivery
  const businessKey = delivery.case?.number ?? application.number!
  const snapshot = {
    ...(await commonFacts(trx, application, office)),
    delivered,
    recipient,
    relation: delivery.relation ?? null,
    method,
    deliveredOn,
    deliveredBy,
    signature: delivery.signature ?? null,
    remark: delivery.remark ?? ''
  }
  return issuePaper(
    trx,
    { kind: 'delivery-receipt', snapshot },
    {
      applicationId: application.id,
      caseId: delivery.case?.id ?? null,
      businessKey,
      office,
      issuedOn: delivery.today
    }
  )
}

import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import type { CaseRow } from '../cases/store.ts'
import { signedName } from '../delegations/acting-for.ts'
import { isPermit } from '../licences/wording.ts'
import type { StageOpinion } from '../stage-opinions/store.ts'
import { findAct } from '../tasks/store.ts'
import { issuePaper } from './issue-paper.ts'
import type { OfficialPaperRow, PaperContent } from './store.ts'
import { paperContent } from './write-paper.ts'

export interface Decision {
  outcome: 'grant' | 'refuse'
  text?: string
  legalBasis?: string
}

/**
 * 准予 or 不予行政许可决定书 of a case and of the items that are handled in it. Null: a filing, a confirmation or an
 * opinion that is granted ends with its document alone (licences/), which says all of it.
 */
export async function decisionContent(
  db: Knex,
  application: ApplicationRow,
  row: CaseRow,
  { outcome, text = '', legalBasis = '' }: Decision
): Promise<PaperContent | null> {
  const version = (await db('item_versions')
    .where({ id: row.itemVersionId })
    .first('kind', 'item', 'legalBasis'))!
  const permit = isPermit(version)
  if (outcome === 'grant' && !permit) return null

  const about = { application, case: row }
  return outcome === 'grant'
    ? paperContent(db, 'grant', about, { text, law: legalBasis || version.legalBasis })
    : paperContent(db, 'refusal', about, { permit, text, legalBasis })
}

export async function writeDecision(
  trx: Knex.Transaction,
  application: ApplicationRow,
  row: CaseRow,
  decision: Decision & { today: string }
): Promise<OfficialPaperRow | null> {
  const content = await decisionContent(trx, application, row, decision)
  if (!content) return null
  return issuePaper(trx, content, {
    applicationId: application.id,
    caseId: row.id,
    businessKey: row.number,
    office: { department: row.department, region: row.region },
    issuedOn: decision.today
  })
}

/** 阶段审查意见书 in the words of the handler's review; `signer` is null in a preview. */
export async function opinionContent(
  db: Knex,
  application: ApplicationRow,
  opinion: StageOpinion,
  signer: string | null
): Promise<PaperContent> {
  const { number, round, department, region } = opinion
  const review = (await findAct(db, { businessKey: number, form: 'yimen:review-opinion', round }))!
  const reviewer = (await db('people').where({ id: review.personId }).first('name'))!
  const conditions = (review.detail.conditions ?? []) as { text: string }[]
  return paperContent(
    db,
    'opinion',
    { application, office: { department, region } },
    {
      opinionNumber: number,
      answer: opinion.answer!,
      text: review.text,
      legalBasis: review.legalBasis,
      conditions: conditions.map(({ text }) => text),
      reviewer: await signedName(db, reviewer, review.actingFor),
      signer
    }
  )
}

export async function writeOpinion(
  trx: Knex.Transaction,
  application: ApplicationRow,
  opinion: StageOpinion,
  signing: { signer: string; today: string }
): Promise<OfficialPaperRow> {
  const content = await opinionContent(trx, application, opinion, signing.signer)
  return issuePaper(trx, content, {
    applicationId: application.id,
    businessKey: opinion.number,
    office: { department: opinion.department, region: opinion.region },
    issuedOn: signing.today
  })
}

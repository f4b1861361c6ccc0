import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { CASE_STATE, isEnded, isGranted, type CaseRow } from '../cases/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { notify } from '../notifications/notify.ts'
import { latestOf, listFindings, type FindingRow } from './store.ts'

/** What was withdrawn or fell away answers nothing. */
export const answersByItself = (row: Pick<CaseRow, 'state'>) =>
  !isEnded(row) || isGranted(row) || row.state === CASE_STATE.refused

/** Departments that were to answer by an item of their own, which came to no result: they have to be heard themselves. */
export async function listUnheard(db: Knex, reviewId: string): Promise<FindingRow[]> {
  const findings = latestOf(await listFindings(db, reviewId)).filter(({ ownCaseId }) => ownCaseId !== null)
  const cases = await db('cases')
    .whereIn(
      'id',
      findings.flatMap(({ ownCaseId }) => ownCaseId ?? [])
    )
    .select('id', 'state')
  return findings.filter(({ ownCaseId }) => {
    const own = cases.find(({ id }) => id === ownCaseId)
    return own !== undefined && !answersByItself(own)
  })
}

/** A case was withdrawn by itself: its department is told of each joint review in which it was to answer by it. */
export async function tellUnheard(
  trx: Knex.Transaction,
  application: ApplicationRow,
  caseId: string
): Promise<void> {
  const findings = await trx('joint_findings').where({ ownCaseId: caseId })
  for (const finding of findings) {
    const review = (await trx('joint_reviews').where({ id: finding.reviewId }).first('caseId'))!
    const row = (await trx('cases').where({ id: review.caseId }).first())!
    if (isEnded(row)) continue
    await notify(trx, {
      application,
      to: candidateGroup(finding, 'handler'),
      kind: 'answer-wanted',
      businessKey: row.number
    })
  }
}

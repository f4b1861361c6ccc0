import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import type { Office } from '../directory/candidate-group.ts'
import { findJointReview, listFindings } from './store.ts'

/** Another office has the case: the lead's own part, as long as nothing is said of it, is that office's, once. */
export async function handOverPart(trx: Knex.Transaction, row: CaseRow, office: Office): Promise<void> {
  const review = await findJointReview(trx, row.id)
  if (!review) return
  const ofRound = (await listFindings(trx, review.id)).filter(({ round }) => round === review.round)
  const sits =
    ({ department, region }: Office) =>
    (one: Office) =>
      one.department === department && one.region === region
  const part = ofRound.find(sits(row))
  if (!part || part.outcome !== null || part.ownCaseId !== null) return
  if (ofRound.some(sits(office))) await trx('joint_findings').where({ id: part.id }).delete()
  else await trx('joint_findings').where({ id: part.id }).update(office)
}

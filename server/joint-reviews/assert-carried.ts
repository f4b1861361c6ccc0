import type { Knex } from 'knex'
import { CASE_STATE, type CaseRow } from '../cases/store.ts'
import { JointFindingMissing, JointFindingsAgainst, VisitNotSet, VisitToCome } from '../errors.ts'
import { officeName } from '../official-papers/common-facts.ts'
import { findJointReview, isAgainst, latestOf, listFindings, listVisits } from './store.ts'
import { listUnheard } from './unheard.ts'

/**
 * The lead may not overrule what the law gives another department (rules §4.4): nothing is granted over a finding that
 * stands against it, nor over the refusal of an item by which a department answers, nor before a department whose own
 * item came to no result has been heard. Other cases pass.
 */
export async function assertCarried(db: Knex, row: CaseRow, today: string): Promise<void> {
  const review = await findJointReview(db, row.id)
  if (!review) return
  const [visit] = await listVisits(db, review.id)
  if (review.kind === 'acceptance') {
    if (!visit) throw new VisitNotSet()
    if (visit.day > today) throw new VisitToCome(visit.day)
  }

  const unheard = []
  for (const finding of await listUnheard(db, review.id)) unheard.push(await officeName(db, finding))
  if (unheard.length) throw new JointFindingMissing(unheard.join('、'))

  const findings = latestOf(await listFindings(db, review.id))
  const refused = await db('cases')
    .whereIn(
      'id',
      findings.flatMap(({ ownCaseId }) => ownCaseId ?? [])
    )
    .where({ state: CASE_STATE.refused })
    .pluck('id')
  const against = findings.filter(
    (finding) => isAgainst(finding) || (finding.ownCaseId && refused.includes(finding.ownCaseId))
  )
  const names = []
  for (const finding of against) names.push(await officeName(db, finding))
  if (names.length) throw new JointFindingsAgainst(names.join('、'))
}

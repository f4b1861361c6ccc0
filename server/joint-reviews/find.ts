import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { assertPlaces, setConditionsOfFinding } from '../conditions/set-conditions.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { FindingNotOfThisReview, NotPossibleNow, VisitNotSet, VisitToCome } from '../errors.ts'
import type { Act } from '../tasks/act.ts'
import { OUTCOMES_OF, type Finding } from './schema.ts'
import {
  getJointReview,
  listFindings,
  listVisits,
  tally,
  type FindingRow,
  type JointReviewRow
} from './store.ts'

/** One department's finding of this round, by an officer of its own; its part is nobody else's. */
export const find: Act<'yimen:joint-finding'> = async (context, body) => {
  const { trx, application, task, today, user } = context
  const review = await getJointReview(trx, context.case!.id)
  if (review.kind === 'acceptance' && review.round === 1) {
    const [visit] = await listVisits(trx, review.id)
    // Another day was asked for: the engine may not have called the findings off yet.
    if (!visit || visit.wishedAt) throw new VisitNotSet()
    if (visit.day > today) throw new VisitToCome(visit.day)
  }
  const ofRound = (await listFindings(trx, review.id)).filter(({ round }) => round === review.round)
  const mine = ofRound.find((finding) => candidateGroup(finding, 'handler') === task.owner)
  // Said already where the lead's part came to an office that had one: it says both in one.
  if (!mine) throw new NotPossibleNow(application.state)
  await sayFinding(trx, { application, review, mine, body, personId: user.id, today })
  const said = ofRound.map((finding) =>
    finding.id === mine.id ? { ...finding, outcome: body.outcome } : finding
  )
  return {
    // The last one to come says how the round ended.
    variables: { findings: tally(said) },
    event: 'joint-found',
    detail: { round: review.round, department: mine.department }
  }
}

interface Saying {
  application: ApplicationRow
  review: JointReviewRow
  mine: FindingRow
  body: Finding
  personId: string
  today: string
}

/** In place of what it said before; its conditions bind at once. */
export async function sayFinding(trx: Knex.Transaction, saying: Saying): Promise<void> {
  const { application, review, mine, body, personId, today } = saying
  if (!OUTCOMES_OF[review.kind].includes(body.outcome)) throw new FindingNotOfThisReview(body.outcome)
  const conditions = body.outcome === 'conditions' ? body.conditions : []
  await assertPlaces(trx, application, conditions)
  const lines = body.outcome === 'unfit' ? body.lines : []
  await trx('joint_findings')
    .where({ id: mine.id })
    .update({
      // It answers itself, whatever became of an item of its own.
      ownCaseId: null,
      outcome: body.outcome,
      text: body.text?.trim() ?? '',
      legalBasis: ('legalBasis' in body && body.legalBasis?.trim()) || '',
      lines: JSON.stringify(lines),
      conditions: JSON.stringify(conditions),
      personId,
      foundOn: today
    })
  await trx('opinion_conditions').where({ jointFindingId: mine.id }).delete()
  await setConditionsOfFinding(trx, application, { id: mine.id, department: mine.department, conditions })
}

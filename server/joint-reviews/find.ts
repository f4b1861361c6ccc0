import { setConditionsOfFinding } from '../conditions/set-conditions.ts'
import { assertPlaces } from '../conditions/set-conditions.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { FindingNotOfThisReview, NotPossibleNow, VisitToCome } from '../errors.ts'
import type { Act } from '../tasks/act.ts'
import { OUTCOMES_OF } from './schema.ts'
import { getJointReview, listFindings, listVisits, tally } from './store.ts'

/** One department's finding of this round, by an officer of its own; its part is nobody else's. */
export const find: Act<'yimen:joint-finding'> = async (context, body) => {
  const { trx, application, task, today, user } = context
  const review = await getJointReview(trx, context.case!.id)
  if (!OUTCOMES_OF[review.kind].includes(body.outcome)) throw new FindingNotOfThisReview(body.outcome)
  if (review.kind === 'acceptance' && review.round === 1) {
    const [visit] = await listVisits(trx, review.id)
    if (!visit || visit.day > today) throw new VisitToCome(visit?.day ?? '')
  }
  const conditions = body.outcome === 'conditions' ? body.conditions : []
  await assertPlaces(trx, application, conditions)

  const ofRound = (await listFindings(trx, review.id)).filter(({ round }) => round === review.round)
  const mine = ofRound.find((finding) => candidateGroup(finding, 'handler') === task.owner)
  if (!mine || mine.outcome !== null || mine.ownCaseId !== null) throw new NotPossibleNow(application.state)
  const lines = body.outcome === 'unfit' ? body.lines : []
  await trx('joint_findings')
    .where({ id: mine.id })
    .update({
      outcome: body.outcome,
      text: body.text?.trim() ?? '',
      legalBasis: ('legalBasis' in body && body.legalBasis?.trim()) || '',
      lines: JSON.stringify(lines),
      conditions: JSON.stringify(conditions),
      personId: user.id,
      foundOn: today
    })
  await setConditionsOfFinding(trx, application, { id: mine.id, department: mine.department, conditions })
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

import { checkConditions } from '../../conditions/check-conditions.ts'
import { assertPlaces } from '../../conditions/set-conditions.ts'
import { ConditionsMissing, LegalBasisMissing } from '../../errors.ts'
import { updateOpinion } from '../../stage-opinions/store.ts'
import type { Act } from '../act.ts'

/** 审查意见 of a stage: agree · agree with conditions · disagree, with legal basis. */
export const reviewOpinion: Act<'yimen:review-opinion'> = async (context, body) => {
  const { trx, application } = context
  const opinion = context.opinion!
  if (body.outcome === 'disagree' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  if (body.outcome === 'conditions' && !body.conditions?.length) throw new ConditionsMissing()
  await assertPlaces(trx, application, body.conditions ?? [])
  const checked = await checkConditions(context, body.conditionChecks)

  await updateOpinion(trx, opinion.id, { state: 'reviewed', answer: body.outcome })
  return { variables: {}, event: 'reviewed', detail: { round: opinion.round, ...checked } }
}

import { checkConditions } from '../../conditions/check-conditions.ts'
import { LegalBasisMissing } from '../../errors.ts'
import { assertCarried } from '../../joint-reviews/assert-carried.ts'
import type { Act } from '../act.ts'
import { tellStep } from '../../levels/tell-step.ts'

/** 审查: the handler proposes, the head decides. */
export const review: Act<'yimen:review'> = async (context, body) => {
  if (body.outcome === 'propose-refuse' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  if (body.outcome === 'propose-grant') await assertCarried(context.trx, context.case!, context.today)
  const checked = await checkConditions(context, body.conditionChecks)
  return {
    ...(await tellStep(context)),
    variables: { proposal: body.outcome },
    event: 'reviewed',
    detail: { round: context.case!.round, ...checked }
  }
}

import { LegalBasisMissing } from '../../errors.ts'
import type { Act } from '../act.ts'

/** 审查: the handler proposes, the head decides. */
export const review: Act<'yimen:review'> = async ({ case: row }, body) => {
  if (body.outcome === 'propose-refuse' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  return { variables: { proposal: body.outcome }, event: 'reviewed', detail: { round: row!.round } }
}

import { LegalBasisMissing, NotPossibleNow } from '../../errors.ts'
import { CASE_STATE } from '../../cases/store.ts'
import type { Act } from '../act.ts'

/** 审查: the handler proposes, the head decides. */
export const review: Act<'yimen:review'> = async ({ application, case: row }, body) => {
  if (row?.state !== CASE_STATE.inWork) throw new NotPossibleNow(application.state)
  if (body.outcome === 'propose-refuse' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  return { variables: { proposal: body.outcome }, event: 'reviewed', detail: { round: row.round } }
}

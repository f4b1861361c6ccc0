import { LegalBasisMissing, NotFound, ReasonMissing } from '../errors.ts'
import type { Act } from '../tasks/act.ts'
import { takeDecision } from './take-decision.ts'

/** 登记省级结果: the last level enters what the province's document says. */
export const enterResult: Act<'yimen:enter-result'> = async (context, body) => {
  const { trx, application, case: row, today, now, user } = context
  const { outcome, documentNumber, decidedBy, decidedOn, fileId = null } = body
  const reason = body.text?.trim() ?? ''
  const legalBasis = body.legalBasis?.trim() ?? ''
  if (outcome !== 'grant' && !reason) throw new ReasonMissing()
  if (outcome === 'refuse' && !legalBasis) throw new LegalBasisMissing()
  if (fileId && !(await trx('files').where({ id: fileId, uploadedBy: user.id }).first('id')))
    throw new NotFound(`file ${fileId}`)

  const result = {
    documentNumber: documentNumber.trim(),
    decidedBy: decidedBy.trim(),
    decidedOn,
    reason,
    legalBasis,
    fileId,
    source: null
  }
  const taken = await takeDecision(
    trx,
    { application, case: row! },
    { outcome, result, today, now, personId: user.id }
  )
  return {
    ...taken,
    variables: { decision: outcome },
    detail: { province: result.documentNumber, decidedBy: result.decidedBy, decidedOn }
  }
}

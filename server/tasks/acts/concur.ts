import { LegalBasisMissing } from '../../errors.ts'
import type { Act } from '../act.ts'

/** The word of a department that another one asks for inside its item: heard at the review, decided there. */
export const concur: Act<'yimen:concur'> = async (_context, body) => {
  if (body.outcome === 'disagree' && !body.legalBasis?.trim()) throw new LegalBasisMissing()
  return { variables: {}, event: 'concurred' }
}

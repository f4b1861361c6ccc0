import createError from '@fastify/error'

export const SignerWrong = createError(
  'SIGNER_WRONG',
  'Name active officers or offices, none of them twice and not yourself',
  422
)
export const SignerDecides = createError(
  'SIGNER_DECIDES',
  'Nobody would be left to decide: the only head of the office cannot countersign what she decides. Ask another',
  422
)
export const SignerIsLastHead = createError(
  'SIGNER_IS_LAST_HEAD',
  'Nobody of %s would be left to decide: you are the last who has not had a word. Somebody else of the office signs, or who asked cancels it',
  403
)
export const ClaimFirst = createError(
  'CLAIM_FIRST',
  'Others are asked before or after a step that you have claimed (after: a review); claim it first',
  403
)
export const CountersignedAlready = createError(
  'COUNTERSIGNED_ALREADY',
  'One person has one voice: you asked for it or have answered already, for yourself or for another',
  403
)
export const NotYourCountersign = createError(
  'NOT_YOUR_COUNTERSIGN',
  'Only who asked for a countersign may cancel it',
  403
)
export const CountersignOver = createError(
  'COUNTERSIGN_OVER',
  'No countersign is open; there is nothing to cancel',
  409
)

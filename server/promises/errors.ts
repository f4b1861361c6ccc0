import createError from '@fastify/error'

export const LateDayWrong = createError(
  'LATE_DAY_WRONG',
  'A paper that follows later needs a day after %s and not after %s',
  422
)
export const NotPromised = createError(
  'NOT_PROMISED',
  'This paper was not promised for later, or is there already; a correction is asked by the lead',
  409
)
export const SignatureMissing = createError(
  'SIGNATURE_MISSING',
  'Let who came sign on the pad: the signature goes with the promise',
  422
)

import createError from '@fastify/error'

export const WithdrawalOpen = createError(
  'WITHDRAWAL_OPEN',
  'A withdrawal is asked for and its days are suspended; the departments sign first, or the applicant takes it back',
  409
)
export const WithdrawalTooLate = createError(
  'WITHDRAWAL_TOO_LATE',
  'Everything is decided already; there is nothing left to withdraw. What was granted is given back at its department',
  409
)
export const WithdrawalSigned = createError(
  'WITHDRAWAL_SIGNED',
  'A department has signed already; the request can no longer be taken back',
  409
)
export const DecidedUnseen = createError(
  'DECIDED_UNSEEN',
  'Meanwhile this was decided: %s. Look at it, then ask again; what is decided stays',
  409
)
export const CaseNotOpened = createError(
  'CASE_NOT_OPENED',
  'It is not with its department by itself; withdraw the whole filing, or the case that it is handled in',
  409
)
export const InnerNotFiledByYou = createError(
  'INNER_NOT_FILED_BY_YOU',
  'A department opened this for itself: you filed nothing here that could be withdrawn. Your own filings can be',
  403
)

import createError from '@fastify/error'

export const MoveNotDrawn = createError(
  'MOVE_NOT_DRAWN',
  'The diagram that handles it has no block for this, or has not come to it yet; ask the process designer',
  409
)
export const MoveOpen = createError(
  'MOVE_OPEN',
  'Something that was set going is not over: %s; it is awaited first',
  409
)
export const FactsWrong = createError('FACTS_WRONG', 'These facts do not fit together; check each value', 422)
export const NothingChanges = createError(
  'NOTHING_CHANGES',
  'These are the facts that were filed; change one, or add an item',
  422
)
export const UnknownItem = createError('UNKNOWN_ITEM', 'Not an item of this stage: %s', 422)
export const ReassignedToSame = createError(
  'REASSIGNED_TO_SAME',
  'It is with this office; choose another, or give it back with a reason',
  422
)
export const CorrectionAskedInRound = createError(
  'CORRECTION_ASKED_IN_ROUND',
  'The applicant was asked for papers in this round of the case already; decide with what is there',
  409
)
export const NotGranted = createError(
  'NOT_GRANTED',
  'Only what is granted can be revoked or renewed; this case is not, or is no more',
  409
)
export const PapersThere = createError(
  'PAPERS_THERE',
  'The promised papers are all there: the promise is kept and gives no reason to revoke',
  409
)
export const PapersStillMissing = createError(
  'PAPERS_STILL_MISSING',
  'Promised papers are still missing: revoke, or give more time once',
  409
)
export const ExtraTimeGiven = createError(
  'EXTRA_TIME_GIVEN',
  'More time was given once; there is no second time',
  409
)
export const ExtraTimeWrong = createError('EXTRA_TIME_WRONG', 'The new day must lie after today', 422)
export const WithoutEnd = createError(
  'WITHOUT_END',
  'This permit holds without end and needs no renewal',
  409
)
export const RenewalTooLate = createError(
  'RENEWAL_TOO_LATE',
  'A renewal is asked at least %s days before the end, here until %s; apply anew',
  409
)
export const RectifiedAlready = createError(
  'RECTIFIED_ALREADY',
  'It was to be put right once already: it holds, or it does not',
  409
)

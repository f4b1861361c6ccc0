import createError from '@fastify/error'

export const FindingNotOfThisReview = createError(
  'FINDING_NOT_OF_THIS_REVIEW',
  'The answer %s belongs to another kind of joint review',
  422
)
export const JointFindingsAgainst = createError(
  'JOINT_FINDINGS_AGAINST',
  'It cannot be granted while these stand against it: %s',
  422
)
export const FindingsMerged = createError(
  'FINDINGS_MERGED',
  'All departments have answered, and the lead has their findings together: tell it what is to be corrected',
  409
)
export const VisitToCome = createError(
  'VISIT_TO_COME',
  'The joint visit is on %s; findings can be submitted from that day on',
  422
)
export const VisitNotSet = createError(
  'VISIT_NOT_SET',
  'The joint visit has no day yet, or another one was asked for: findings can be submitted from the new day on',
  422
)
export const VisitInPast = createError('VISIT_IN_PAST', 'Choose a day that is still to come, not %s', 422)
export const VisitFixed = createError(
  'VISIT_FIXED',
  'The visit is over, or another day was asked for already: talk to the lead department',
  409
)
export const VisitWithoutDepartment = createError(
  'VISIT_WITHOUT_DEPARTMENT',
  'Nobody of “%s” comes to the visit: name an officer, or say why nobody comes or who comes instead',
  422
)
export const JointFindingMissing = createError(
  'JOINT_FINDING_MISSING',
  'The own item of “%s” was withdrawn or fell away, so it answers by no result: wait for its finding',
  422
)

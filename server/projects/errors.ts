import createError from '@fastify/error'

export const ApplicationIncomplete = createError(
  'APPLICATION_INCOMPLETE',
  'Cannot be filed yet; still to do: %s',
  422
)
export const StageNotDeployed = createError(
  'STAGE_NOT_DEPLOYED',
  'Stage %s cannot be filed online yet: its diagram is not released',
  409
)
export const ProjectCodeTaken = createError(
  'PROJECT_CODE_TAKEN',
  'The project code %s is registered already; check it, or look in your projects',
  409
)
export const ProjectFiled = createError('PROJECT_FILED', 'It was filed; only a draft can be deleted', 409)
export const StageNotOffered = createError(
  'STAGE_NOT_OFFERED',
  'Stage %s opens when the stages before it have passed, or early when it is asked for',
  409
)
export const EarlyReviewBlocked = createError(
  'EARLY_REVIEW_BLOCKED',
  'It can be reviewed early once these are granted: %s',
  409
)

import createError from '@fastify/error'

export const NoLevelBelow = createError(
  'NO_LEVEL_BELOW',
  'This level received it first: there is none below to send it back to',
  409
)
export const NotAtProvince = createError(
  'NOT_AT_PROVINCE',
  'The case is not at the province, or its result was taken over already',
  409
)
export const DecidedOnWrong = createError(
  'DECIDED_ON_WRONG',
  'The province decides from the day on which the case went there, %s, until today',
  422
)

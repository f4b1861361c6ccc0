import createError from '@fastify/error'

export const ProcedureNotListed = createError(
  'PROCEDURE_NOT_LISTED',
  'The directory lists no such procedure for this item; choose one that it lists',
  422
)
export const ProcedureOverCap = createError(
  'PROCEDURE_OVER_CAP',
  'At most %s may go uncounted for it; plan fewer days',
  422
)
export const PublicityTooShort = createError(
  'PUBLICITY_TOO_SHORT',
  'A publicity begins today or later and lasts at least %s days; move its last day',
  422
)
export const PublicityRuns = createError(
  'PUBLICITY_RUNS',
  'It is public until %s; the result is recorded on the day after',
  409
)
export const InspectorsWrong = createError(
  'INSPECTORS_WRONG',
  'An inspection needs two different officers of this office (行政许可法 55); name two',
  422
)
export const NotInspector = createError(
  'NOT_INSPECTOR',
  'Only those who were named to inspect record and sign it: %s',
  403
)

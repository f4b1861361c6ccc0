import createError from '@fastify/error'

export const DelegationNotInForce = createError(
  'DELEGATION_NOT_IN_FORCE',
  'You acted for %s (%s to %s): that delegation is over or does not cover this task. It goes back to them; ask for a new one',
  403
)
export const DelegationDaysWrong = createError(
  'DELEGATION_DAYS_WRONG',
  'A delegation begins today or later and ends within a year of its beginning',
  422
)
export const DelegationOverlaps = createError(
  'DELEGATION_OVERLAPS',
  'This work is handed to %s from %s to %s already; end that delegation first, or choose other days, items or regions',
  409
)
export const DelegateAway = createError(
  'DELEGATE_AWAY',
  '%s has handed on the own work from %s to %s and cannot take yours; a delegation goes no further. Choose another colleague',
  409
)
export const NotADelegate = createError(
  'NOT_A_DELEGATE',
  'Your work can go to a handler, head or lead of your own office, or of its region where the region allows it',
  422
)
export const DelegationOver = createError('DELEGATION_OVER', 'This delegation is over already', 409)

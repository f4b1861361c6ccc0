import createError from '@fastify/error'

export const ExtensionNotAllowed = createError(
  'EXTENSION_NOT_ALLOWED',
  'The law gives this item no extension; it is decided in time',
  422
)
export const ExtensionTooLong = createError(
  'EXTENSION_TOO_LONG',
  'At most %s may be added; write fewer days',
  422
)
export const ExtendedAlready = createError(
  'EXTENDED_ALREADY',
  'It was extended once; the law allows no second time',
  409
)
export const ExtensionTooLate = createError(
  'EXTENSION_TOO_LATE',
  'The statutory day is over; an extension had to be decided before it. It is decided now, with the reason for the delay',
  409
)
export const ExtensionAskedByYou = createError(
  'EXTENSION_ASKED_BY_YOU',
  'You asked for this extension; another head of the office answers it',
  403
)
export const ExtensionAskerDecides = createError(
  'EXTENSION_ASKER_DECIDES',
  'Nobody would be left to approve it: you are the only head of the office. A colleague who handles asks for it',
  403
)

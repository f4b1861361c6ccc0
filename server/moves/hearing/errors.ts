import createError from '@fastify/error'

export const HearingOver = createError(
  'HEARING_OVER',
  'There was a hearing in this round, or it was waived; decide by it',
  409
)
export const HearingTooSoon = createError(
  'HEARING_TOO_SOON',
  'It is told seven working days before (行政许可法 48); the first possible day is %s',
  422
)
export const HearingTooLate = createError(
  'HEARING_TOO_LATE',
  'It is held within twenty working days of the request (行政许可法 47): on %s at the latest',
  422
)
export const HearingInFuture = createError(
  'HEARING_IN_FUTURE',
  'The minutes are written once it was held, on %s or later',
  422
)
export const ChairIsReviewer = createError(
  'CHAIR_IS_REVIEWER',
  'Who reviews the application does not preside (行政许可法 48); choose somebody else',
  422
)
export const ChairNotOfOffice = createError(
  'CHAIR_NOT_OF_OFFICE',
  'An officer of this office presides; choose one of the list',
  422
)

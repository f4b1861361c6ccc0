import createError from '@fastify/error'

export const NoticeUnreadable = createError(
  'NOTICE_UNREADABLE',
  'This is no notice of days off: %s. Give the JSON of chinese-days or an .ics; nothing was changed',
  422
)
export const NoticeContradicts = createError(
  'NOTICE_CONTRADICTS',
  'The file says of %s that it is off and that it is worked; nothing was changed',
  422
)
export const NoticeWithoutYear = createError(
  'NOTICE_WITHOUT_YEAR',
  'The file names for no year the %d days off that a notice has at least; nothing was changed',
  422
)
export const NoticeOfOtherYear = createError(
  'NOTICE_OF_OTHER_YEAR',
  'The file is no notice for %s; it is one for %s',
  422
)
export const CalendarChanged = createError(
  'CALENDAR_CHANGED',
  'Somebody changed the calendar since the preview; look at the preview again, then apply',
  409
)

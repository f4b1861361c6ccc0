import createError from '@fastify/error'

export const MeetingInPast = createError('MEETING_IN_PAST', 'A meeting is called for a time to come', 422)
export const MeetingConvened = createError(
  'MEETING_CONVENED',
  'A meeting is called already; change its time or place instead',
  409
)
export const MeetingOver = createError('MEETING_OVER', 'This meeting was held or cancelled', 409)
export const NoDisagreement = createError(
  'NO_DISAGREEMENT',
  'No department disagrees or asks for a special procedure',
  422
)
export const NotInvitable = createError('NOT_INVITABLE', '%s takes no part in this stage', 422)

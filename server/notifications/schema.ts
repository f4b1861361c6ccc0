import { Type, type Static } from 'typebox'

/** What somebody is told of; the web has a sentence for each, a mail for each that an applicant is told. */
const NOTIFICATION_KINDS = [
  'filed',
  'fact-determined',
  'accepted',
  'deemed-accepted',
  'correction-asked',
  'correction-supplied',
  'line-left-out',
  'correction-overdue',
  'inspection-assigned',
  'procedure-due',
  'hearing-asked',
  'hearing-waived',
  'rejected',
  'paper-arrived',
  'paper-to-hand',
  'paper-unread',
  'withdrawn',
  'consented-by-silence',
  'not-mine',
  'not-mine-declined',
  'case-reassigned',
  'facts-proposed',
  'facts-declined',
  'facts-corrected',
  'item-missing',
  'missing-declined',
  'withdrawal-asked',
  'withdrawal-taken-back',
  'withdrawal-agreed',
  'withdrawal-objected',
  'precheck-refused',
  'case-refused',
  'impossible',
  'stage-failed',
  'passed',
  'item-passed',
  'question-asked',
  'question-forwarded',
  'question-answered',
  'question-overdue',
  'warning',
  'due',
  'delivery-overdue',
  'urged',
  'meeting-convened',
  'meeting-changed',
  'meeting-cancelled',
  'answer-wanted',
  'visit-appointed',
  'another-day-asked',
  'rectification-asked',
  'rectified',
  'promise-overdue',
  'promise-kept',
  'revocation-proposed',
  'revocation-dropped',
  'extra-time-given',
  'revoked',
  'recalled',
  'commitment-rectify',
  'check-due',
  'level-due',
  'taken-on',
  'inner-result',
  'renewed',
  'renewal-refused',
  'delegated',
  'delegation-ended',
  'transferred',
  'circulated',
  'countersign-asked',
  'countersign-over',
  'countersign-cancelled'
] as const
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number]

export const Notification = Type.Object({
  id: Type.Integer(),
  kind: Type.Enum([...NOTIFICATION_KINDS]),
  businessKey: Type.String(),
  projectId: Type.Union([Type.String(), Type.Null()]),
  projectNameZh: Type.Union([Type.String(), Type.Null()]),
  content: Type.Record(Type.String(), Type.Unknown()),
  createdAt: Type.String({ format: 'date-time' }),
  /** of the person who asks */
  readAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()])
})
export type Notification = Static<typeof Notification>

/** `unread` counts to 100 at most. */
export const listNotifications = {
  method: 'GET',
  url: '/api/notifications',
  schema: {
    querystring: Type.Object({ cursor: Type.Optional(Type.String()) }),
    response: {
      200: Type.Object({
        notifications: Type.Array(Notification),
        unread: Type.Integer(),
        nextCursor: Type.Union([Type.String(), Type.Null()])
      })
    }
  }
} as const

export const markNotificationsRead = {
  method: 'POST',
  url: '/api/notifications/read',
  schema: {
    body: Type.Object(
      { upTo: Type.Integer({ minimum: 0, description: 'newest id that was seen' }) },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({}) }
  }
} as const

const Channel = Type.Object({
  channel: Type.Enum(['mail', 'webhook']),
  /** set up by whoever runs the server */
  on: Type.Boolean(),
  waiting: Type.Integer(),
  /** tried and not taken; tried again, later and later */
  failing: Type.Integer(),
  lastSentAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  lastError: Type.Union([Type.String(), Type.Null()])
})
export type Channel = Static<typeof Channel>

/** How messages leave the platform, for administrators. */
export const listChannels = {
  method: 'GET',
  url: '/api/notification-channels',
  schema: { response: { 200: Type.Array(Channel) } }
} as const

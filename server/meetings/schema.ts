import { Type, type Static } from 'typebox'

const only = { additionalProperties: false }
const Office = Type.Object({ department: Type.String(), region: Type.String() }, only)

export const MEETING_STATES = ['convened', 'cancelled', 'held'] as const

/** 联合会审 of a stage, called by its lead. */
export const Meeting = Type.Object({
  id: Type.String({ format: 'uuid' }),
  state: Type.Enum([...MEETING_STATES]),
  startsAt: Type.String({ format: 'date-time' }),
  online: Type.Boolean(),
  place: Type.String({ description: 'a room, or the address at which one joins' }),
  agenda: Type.String(),
  invited: Type.Array(Type.Object({ ...Office.properties, nameZh: Type.String(), nameEn: Type.String() })),
  convenedBy: Type.String({ description: 'name of the person' }),
  convenedAt: Type.String({ format: 'date-time' }),
  cancelledBecause: Type.Union([Type.String(), Type.Null()])
})
export type Meeting = Static<typeof Meeting>

const Plan = Type.Object(
  {
    startsAt: Type.String({ format: 'date-time' }),
    online: Type.Boolean(),
    place: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    agenda: Type.String({ minLength: 1, maxLength: 4000, pattern: '\\S' }),
    invited: Type.Array(Office, { minItems: 1, maxItems: 40 })
  },
  only
)
export type MeetingPlan = Static<typeof Plan>
const params = Type.Object({ number: Type.String({ maxLength: 64 }) })
const meetingParams = Type.Object({ meetingId: Type.String({ format: 'uuid' }) })

/** By the lead of the application. Errors: 422 NO_DISAGREEMENT, MEETING_IN_PAST, NOT_INVITABLE; 409 MEETING_CONVENED. */
export const conveneMeeting = {
  method: 'POST',
  url: '/api/board/:number/meetings',
  schema: { params, body: Plan, response: { 200: Meeting } }
} as const

/** Whoever was or is invited is told of it. Errors: 409 MEETING_OVER, 422 MEETING_IN_PAST, NOT_INVITABLE. */
export const changeMeeting = {
  method: 'PUT',
  url: '/api/meetings/:meetingId',
  schema: { params: meetingParams, body: Plan, response: { 200: Meeting } }
} as const

/** Errors: 409 MEETING_OVER. */
export const cancelMeeting = {
  method: 'POST',
  url: '/api/meetings/:meetingId/cancellation',
  schema: {
    params: meetingParams,
    body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }) }, only),
    response: { 200: Meeting }
  }
} as const

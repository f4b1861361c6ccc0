import { Type, type Static } from 'typebox'

/** What does not go on by itself: an order that the engine does not take, or a step that it gave up. */
export const Incident = Type.Object({
  /** `command:<id>` or `engine:<id>` */
  id: Type.String(),
  source: Type.Enum(['command', 'engine']),
  /** the command's kind, or the activity's id */
  what: Type.String(),
  message: Type.String(),
  businessKey: Type.Union([Type.String(), Type.Null()]),
  projectNameZh: Type.Union([Type.String(), Type.Null()]),
  attempts: Type.Union([Type.Integer(), Type.Null()]),
  since: Type.String({ format: 'date-time' })
})
export type Incident = Static<typeof Incident>

/** `engineAway`: the engine does not answer, so its own incidents are not in the list. */
export const listIncidents = {
  method: 'GET',
  url: '/api/incidents',
  schema: {
    response: { 200: Type.Object({ incidents: Type.Array(Incident), engineAway: Type.Boolean() }) }
  }
} as const

/** Tries it again now; it leaves the list when it succeeds. */
export const retryIncident = {
  method: 'POST',
  url: '/api/incidents/:id/retry',
  schema: {
    params: Type.Object({ id: Type.String({ pattern: '^(command:\\d{1,15}|engine:.+)$' }) }),
    response: { 200: Type.Object({}) }
  }
} as const

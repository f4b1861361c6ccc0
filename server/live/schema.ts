import { Type, type Static } from 'typebox'

/** What the browser hears: which of its lists or pages changed, never the content. Server-sent events at GET /api/live. */
export const LiveEvent = Type.Union([
  // One of the person's lists: tasks or notifications.
  Type.Object({ kind: Type.Literal('inbox') }),
  Type.Object({ kind: Type.Literal('project'), projectId: Type.String() })
])
export type LiveEvent = Static<typeof LiveEvent>
export const LIVE_URL = '/api/live'

import { Type, type Static } from 'typebox'

/** What the browser hears: which of its lists or pages changed, never the content. Server-sent events at GET /api/live. */
export const LiveEvent = Type.Union([
  Type.Object({ kind: Type.Literal('inbox') }),
  Type.Object({ kind: Type.Literal('project'), projectId: Type.String() }),
  Type.Object({ kind: Type.Literal('notifications') })
])
export type LiveEvent = Static<typeof LiveEvent>
export const LIVE_URL = '/api/live'

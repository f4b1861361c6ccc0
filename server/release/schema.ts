import { Type, type Static } from 'typebox'

/** What a check found in a diagram. An error stops the release, a warning does not. */
export const DiagramFinding = Type.Object({
  element: Type.Union([Type.String({ description: 'id of the element' }), Type.Null()]),
  rule: Type.String(),
  severity: Type.Enum(['error', 'warning']),
  message: Type.String(),
  cure: Type.String()
})
export type DiagramFinding = Static<typeof DiagramFinding>

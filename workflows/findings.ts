import { Type, type Static } from 'typebox'

/** `not-checked`: the check could not be done, and `evidence` says why; a check never passes by default. */
const FindingResult = Type.Enum(['passed', 'differs', 'to-judge', 'not-checked'])

/** The figure that was measured against the limit that it must keep: a scale is drawn of it beside the sentence. */
export const FindingNumbers = Type.Object({
  measured: Type.Number(),
  limit: Type.Number(),
  unit: Type.String({
    maxLength: 16,
    description: 'as written after the figure: 米, %, 公顷; empty for a ratio'
  }),
  sense: Type.Enum(['at-least', 'at-most', 'equal'])
})
export type FindingNumbers = Static<typeof FindingNumbers>

/** One line of an automatic check, as an officer reads it. */
export const Finding = Type.Object({
  rule: Type.String({ description: 'stable id, e.g. land.parcel-area' }),
  title: Type.String({ description: 'Chinese sentence of what was checked' }),
  result: FindingResult,
  evidence: Type.String({ description: 'Chinese, with the figures compared' }),
  source: Type.String({ description: 'table or document, with its as-of date' }),
  asOf: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  law: Type.Optional(Type.String()),
  numbers: Type.Optional(FindingNumbers)
})
export type Finding = Static<typeof Finding>

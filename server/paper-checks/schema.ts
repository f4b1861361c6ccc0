import { Type, type Static } from 'typebox'
import { Clock } from '../clocks/schema.ts'
import { Actor } from '../delegations/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** One department's look at its papers before the acceptance (rules.md §4.1). */
export const PaperCheck = Type.Object({
  candidateGroup: Type.String(),
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  /** materials that its items need; of a standing reviewer all */
  materials: Type.Array(Type.String()),
  clock: Nullable(Clock),
  /** null: not answered */
  answer: Nullable(
    Type.Object({
      outcome: Type.Enum(['complete', 'missing']),
      person: Actor,
      at: Type.String({ format: 'date-time' }),
      text: Type.String(),
      lines: Type.Array(Type.Object({ material: Nullable(Type.String()), what: Type.String() }))
    })
  )
})
export type PaperCheck = Static<typeof PaperCheck>

import { Type, type Static } from 'typebox'
import { TEXT_MAX_LENGTH } from '../tasks/limits.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const CONDITION_STATES = ['open', 'met', 'not-met'] as const

/** What a department agreed to only if …, and what the reviewer of its place said of it. */
export const OpinionCondition = Type.Object({
  id: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  text: Type.String(),
  appliesTo: Type.String({ description: 'item code or stage code' }),
  state: Type.Enum([...CONDITION_STATES]),
  word: Nullable(Type.String()),
  checkedIn: Nullable(Type.String({ description: 'number in whose review it was said' })),
  checkedBy: Nullable(Type.String({ description: "the person's name" })),
  /** the review of this number must say whether it is met */
  here: Type.Boolean()
})
export type OpinionCondition = Static<typeof OpinionCondition>

/** The reviewer's word on a condition; 422 CONDITIONS_OPEN names those without one. */
export const ConditionCheck = Type.Object(
  {
    condition: Type.String({ format: 'uuid' }),
    met: Type.Boolean(),
    text: Type.String({ minLength: 1, maxLength: TEXT_MAX_LENGTH })
  },
  { additionalProperties: false }
)
export type ConditionCheck = Static<typeof ConditionCheck>

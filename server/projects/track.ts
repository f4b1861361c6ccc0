import { Type, type Static } from 'typebox'
import { Clock } from '../clocks/schema.ts'
import { Actor } from '../delegations/schema.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** One department's part of a running stage: its case or its stage opinion. */
export const Track = Type.Object({
  kind: Type.Enum(['case', 'opinion']),
  number: Type.String(),
  item: Nullable(Type.String()),
  nameZh: Type.String(),
  nameEn: Type.String(),
  department: Type.String(),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  /** national exchange code for a case (rules.md §3); 1 asked, 8 in work, 11 signed for an opinion */
  state: Type.Integer(),
  /** the user task that is open, else 'not-opened', 'automatic-check', 'waiting' (prerequisites), 'at-province' or 'done' */
  step: Type.String(),
  /** who claimed it */
  holder: Nullable(Actor),
  outcome: Nullable(Type.String()),
  clock: Nullable(Clock),
  /** which level has it: a code of the regions, with its name */
  region: Type.String(),
  regionZh: Type.String(),
  regionEn: Type.String(),
  /** forwarded to the province, which has not answered yet */
  atProvinceSince: Nullable(Type.String({ format: 'date' })),
  doneOn: Nullable(Type.String({ format: 'date' })),
  licence: Nullable(
    Type.Object({
      number: Type.String(),
      fileId: Type.String(),
      checkCode: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String()
    })
  )
})
export type Track = Static<typeof Track>

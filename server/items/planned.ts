import { Type, type Static } from 'typebox'

/**
 * A paper that the stage's filing needs for an item. `alreadyFrom`: the item of an *earlier* stage whose result it is
 * (stages run one after another, so it is there when this stage is filed). `awaitedFrom`: the item of the *same* filing
 * that will produce it; it counts as there for acceptance. Papers that only items outside the project would produce are
 * left out; one that a parallel item produces is listed plainly and may be uploaded.
 */
export const PlannedMaterial = Type.Object({
  material: Type.String(),
  nameZh: Type.String(),
  oneOf: Type.Optional(Type.String()),
  late: Type.Optional(Type.Boolean()),
  awaitedFrom: Type.Optional(Type.String()),
  alreadyFrom: Type.Optional(Type.String())
})
export type PlannedMaterial = Static<typeof PlannedMaterial>

/** `startsAfter`: the applicable prerequisites of the same stage. Days are working days; a merged item has 0. */
export const PlannedItem = Type.Object({
  item: Type.String(),
  nameZh: Type.String(),
  promisedDays: Type.Integer(),
  startsAfter: Type.Array(Type.String()),
  materials: Type.Array(PlannedMaterial)
})
export type PlannedItem = Static<typeof PlannedItem>

/** `days`: the longest chain of promised working days in the stage, at least its opinions' days. */
export const PlannedStage = Type.Object({ days: Type.Integer(), items: Type.Array(PlannedItem) })
export type PlannedStage = Static<typeof PlannedStage>

export const StagePlan = Type.Object({
  stages: Type.Object({
    S1: PlannedStage,
    S2: PlannedStage,
    S3: PlannedStage,
    S4: PlannedStage,
    S5: PlannedStage
  }),
  /** The sum of `days` over S1–S5. */
  promisedTotal: Type.Integer(),
  /** Facts whose value is `unknown`. */
  unknown: Type.Array(Type.String())
})
export type StagePlan = Static<typeof StagePlan>

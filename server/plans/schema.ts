import { Type, type Static } from 'typebox'
import { PlannedItem, Slot } from '../applications/schema.ts'
import { WHYS } from '../clocks/schema.ts'
import { Facts, STAGE_CODES } from '../items/schema.ts'

const LegalDate = Type.String({ format: 'date' })
const Named = { item: Type.String(), nameZh: Type.String(), nameEn: Type.String() }

/** An item with its days: its clock starts with `startsOn` (not counted) and is due on `dueOn`. */
export const DatedItem = Type.Evaluate(
  Type.Intersect([PlannedItem, Type.Object({ startsOn: LegalDate, dueOn: LegalDate })])
)
export type DatedItem = Static<typeof DatedItem>

/** `assumed`: the year has no notice of days off yet, so what is said of the day may change. */
export const PlanDay = Type.Object({
  date: LegalDate,
  counted: Type.Boolean(),
  why: Type.Enum([...WHYS]),
  name: Type.Union([Type.String(), Type.Null()]),
  assumed: Type.Boolean()
})
export type PlanDay = Static<typeof PlanDay>

export const DatedStage = Type.Object({
  stage: Type.Enum([...STAGE_CODES]),
  /** Working days. */
  days: Type.Integer(),
  sequentialDays: Type.Integer({ description: 'working days by statute, one department after another' }),
  startsOn: LegalDate,
  dueOn: LegalDate,
  /** Its last day, or one before it, was found in a year without a notice. */
  provisional: Type.Boolean(),
  items: Type.Array(DatedItem),
  slots: Type.Array(Slot),
  calendar: Type.Array(PlanDay)
})
export type DatedStage = Static<typeof DatedStage>

/** What comes to the project if the fact turns out to be `value`: items and working days more than without it. */
export const PossibleAnswer = Type.Object({
  value: Type.Union([Type.String(), Type.Boolean()]),
  items: Type.Array(Type.Object(Named)),
  days: Type.Integer()
})

export const DatedPlan = Type.Object({
  fileOn: LegalDate,
  endsOn: LegalDate,
  /** Of the construction permit (建筑工程施工许可证); null when the project needs none. */
  permit: Type.Union([Type.Null(), Type.Object({ ...Named, dueOn: LegalDate, provisional: Type.Boolean() })]),
  provisional: Type.Boolean(),
  promisedTotal: Type.Integer({ description: 'working days of S1–S5' }),
  sequentialDays: Type.Integer({ description: 'working days by statute, one department after another' }),
  sequentialEndsOn: LegalDate,
  stages: Type.Array(DatedStage),
  unknown: Type.Array(Type.Object({ fact: Type.String(), answers: Type.Array(PossibleAnswer) }))
})
export type DatedPlan = Static<typeof DatedPlan>

/**
 * What a project needs and when each part is due, before anybody registers: every stage is filed on the day on which the
 * one before is concluded, and accepted on that day; the first on `fileOn`, today when absent. Keeps nothing.
 */
export const makePlan = {
  method: 'POST',
  url: '/api/plans',
  schema: {
    body: Type.Object(
      { facts: Facts, fileOn: Type.Optional(Type.String({ format: 'date', pattern: '^20\\d\\d-' })) },
      { additionalProperties: false }
    ),
    response: { 200: DatedPlan }
  }
} as const

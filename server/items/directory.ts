import { Type, type Static } from 'typebox'

/** Working or calendar days; null days: no limit. */
export const DayUnit = Type.Enum(['wd', 'cd'])
const Days = Type.Union([Type.Integer({ minimum: 0 }), Type.Null()])
const Cap = Type.Object({ days: Type.Integer(), unit: DayUnit, evidence: Type.String() })

/** A fact's value, a list of values, or a range; a row holds when every fact in it does. */
export type ConditionRow = Record<
  string,
  string | boolean | string[] | Partial<Record<'>=' | '>' | '<=' | '<', number>>
>
export type Condition = ConditionRow | { anyOf: ConditionRow[] }

/** `oneOf`: one of those with the same word is enough; `late`: may follow on tolerance. */
export const ItemMaterial = Type.Object({
  material: Type.String(),
  when: Type.Optional(Type.Unsafe<Condition>({})),
  oneOf: Type.Optional(Type.String()),
  late: Type.Optional(Type.Boolean())
})
export type ItemMaterial = Static<typeof ItemMaterial>

export const ITEM_KINDS = [
  'filing',
  'instant',
  'promise',
  'concurrence',
  'joint',
  'forward',
  'confirm',
  'merged',
  'inner',
  'tender',
  'notice',
  'service'
] as const
export const STAGE_CODES = ['S1', 'S2', 'S3', 'S4', 'S5'] as const

const Level = Type.Enum(['jurisdiction', 'county', 'city'])

const Validity = Type.Object({
  years: Type.Integer({ minimum: 1 }),
  askDays: Type.Integer({ minimum: 0 }),
  law: Type.String(),
  evidence: Type.String()
})
const Commitment = Type.Object({
  /** the material that the signed commitment is */
  paper: Type.Union([Type.String(), Type.Null()]),
  checkDays: Type.Integer({ minimum: 1 }),
  checkUnit: DayUnit,
  conditions: Type.Array(Type.String(), { minItems: 1 }),
  evidence: Type.String()
})

/** An item of the directory in one version; `item` is its short code. */
export const Item = Type.Object({
  item: Type.String(),
  version: Type.Integer(),
  validFrom: Type.String({ format: 'date' }),
  validTo: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  fullCode: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  /** P: filed by itself at any time. */
  stage: Type.Enum([...STAGE_CODES, 'P']),
  leadDept: Type.String(),
  concurDepts: Type.Array(Type.String()),
  level: Type.Object({
    competent: Type.Enum(['jurisdiction', 'county', 'city', 'province']),
    via: Type.Array(Level)
  }),
  kind: Type.Enum([...ITEM_KINDS]),
  statutoryDays: Days,
  statutoryUnit: DayUnit,
  /** `owner`: the duty is the owner's; no clock runs at the authority. */
  statutoryOn: Type.Enum(['authority', 'owner']),
  statutoryEvidence: Type.String(),
  promisedDays: Days,
  promisedUnit: DayUnit,
  promisedEvidence: Type.String(),
  extension: Type.Union([
    Type.Object({ days: Type.Integer(), unit: DayUnit, by: Type.String() }),
    Type.Null()
  ]),
  /** How long a permit holds, and how many calendar days before its end a renewal is asked for (行政许可法 50); null: without end. */
  validity: Type.Union([Validity, Type.Null()]),
  /** 告知承诺: what its applicant may commit to instead of showing it, and when that is checked; null: nothing. */
  commitment: Type.Union([Commitment, Type.Null()]),
  specialProcedures: Type.Array(
    Type.Object({ kind: Type.String(), cap: Type.Optional(Cap), atLeast: Type.Optional(Cap) })
  ),
  specialProceduresNote: Type.Union([Type.String(), Type.Null()]),
  /** Groups: met when one of the members that apply to the project is granted, and when none applies. */
  prerequisites: Type.Array(Type.Array(Type.String())),
  materials: Type.Array(ItemMaterial),
  conditionZh: Type.String(),
  conditionEn: Type.String(),
  legalBasis: Type.String(),
  note: Type.String(),
  persons: Type.Integer({ minimum: 1, maximum: 2 }),
  milestone: Type.Boolean(),
  mergedInto: Type.Array(Type.String()),
  processKey: Type.String()
})
export type Item = Static<typeof Item>

export const Material = Type.Object({
  code: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  source: Type.Enum([
    'applicant',
    'intermediary',
    'applicant-or-intermediary',
    'system-form',
    'shared',
    'produced',
    'produced-outside'
  ]),
  sourceNote: Type.String(),
  producedBy: Type.Array(Type.String()),
  blankFileId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
  sampleFileId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()])
})
export type Material = Static<typeof Material>

/** A paper with what applicants can download for it. */
export const MaterialForms = Type.Pick(Material, [
  'code',
  'nameZh',
  'nameEn',
  'source',
  'blankFileId',
  'sampleFileId'
])
export type MaterialForms = Static<typeof MaterialForms>

export const Stage = Type.Object({
  code: Type.Enum([...STAGE_CODES]),
  nameZh: Type.String(),
  nameEn: Type.String(),
  lead: Type.String(),
  opinions: Type.Array(Type.String()),
  opinionDays: Days,
  opinionUnit: Type.Union([DayUnit, Type.Null()]),
  jointDays: Type.Integer(),
  jointUnit: DayUnit,
  /** Null: the stage has no diagram yet and cannot be filed. */
  processKey: Type.Union([Type.String(), Type.Null()])
})
export type Stage = Static<typeof Stage>

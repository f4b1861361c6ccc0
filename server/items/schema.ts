import { Type, type Static } from 'typebox'
import { OrgUnit } from '../directory/schema.ts'

const UNKNOWN = 'unknown'

/**
 * What decides which items and papers a project needs (rules §6). `unknown` is the applicant's *I do not know*;
 * the departments answer it at the completeness check, and the table runs again.
 */
export const Facts = Type.Object(
  {
    /** 备案 filing, 核准 verification (enterprise), 审批 approval (government). */
    mode: Type.Enum(['filing', 'verification', 'approval']),
    landSource: Type.Enum(['granted', 'allocated']),
    farmland: Type.Boolean(),
    /** Hectares. */
    landAreaHa: Type.Number({ minimum: 0 }),
    /** Cubic metres dug and filled. */
    earthworkM3: Type.Number({ minimum: 0 }),
    /** Tonnes of coal equivalent a year. */
    energyTce: Type.Number({ minimum: 0 }),
    /** Kilowatt hours a year. */
    electricityKwh: Type.Number({ minimum: 0 }),
    eiaClass: Type.Enum(['report', 'form', 'registration', 'none', UNKNOWN]),
    riverArea: Type.Boolean(),
    forestLand: Type.Enum(['none', 'permanent', 'temporary']),
    relicsZone: Type.Boolean(),
    fireClass: Type.Enum(['special', 'other', UNKNOWN]),
    shelterDuty: Type.Boolean(),
    lightningListed: Type.Unsafe<boolean | typeof UNKNOWN>({ enum: [true, false, UNKNOWN] }),
    greening: Type.Boolean(),
    trafficImpact: Type.Boolean(),
    townDrainage: Type.Boolean(),
    mustTender: Type.Boolean(),
    lowRisk: Type.Boolean(),
    /** Only papers depend on it; absent means false. */
    housing: Type.Optional(Type.Boolean()),
    /** Code of a region of the directory; the handler checks that it is one. */
    jurisdiction: Type.String({ minLength: 1, maxLength: 16 })
  },
  { additionalProperties: false }
)
export type Facts = Static<typeof Facts>

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

/** All papers of the directory, whichever item asks for them. */
export const listMaterials = {
  method: 'GET',
  url: '/api/materials',
  schema: { response: { 200: Type.Array(MaterialForms) } }
} as const

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

/** Which items a project needs, when and with which papers. Public; 400 names a bad fact and what it may be. */
export const applicableItems = {
  method: 'POST',
  url: '/api/applicable-items',
  schema: { body: Facts, response: { 200: StagePlan } }
} as const

export const ItemSummary = Type.Pick(Item, [
  'item',
  'nameZh',
  'nameEn',
  'stage',
  'leadDept',
  'kind',
  'promisedDays',
  'promisedUnit',
  'statutoryDays',
  'statutoryUnit',
  'conditionZh',
  'conditionEn',
  'mergedInto',
  'validFrom',
  'validTo'
])
export type ItemSummary = Static<typeof ItemSummary>

/**
 * The valid items (with `q` also those that were abolished: their `validTo` has passed), without `q` in the directory's order, else best first: `q` finds names, what people say
 * (data/everyday-words.json), codes, conditions, legal basis, materials, and the names of departments and stages.
 */
export const listItems = {
  method: 'GET',
  url: '/api/items',
  schema: {
    querystring: Type.Object({
      q: Type.Optional(Type.String({ maxLength: 100 })),
      stage: Type.Optional(Type.Enum([...STAGE_CODES, 'P'])),
      department: Type.Optional(Type.String({ maxLength: 32 }))
    }),
    response: { 200: Type.Array(ItemSummary) }
  }
} as const

/** 大家在找: what is filed most, 8 at most, the most filed first; empty while nothing was filed. */
export const listPopularItems = {
  method: 'GET',
  url: '/api/popular-items',
  schema: { response: { 200: Type.Array(ItemSummary) } }
} as const

export const listStages = {
  method: 'GET',
  url: '/api/stages',
  schema: { response: { 200: Type.Array(Stage) } }
} as const

export const GuideMaterial = Type.Evaluate(Type.Intersect([ItemMaterial, Type.Omit(Material, ['code'])]))
export type GuideMaterial = Static<typeof GuideMaterial>

/** Everything an applicant should know about one item. */
export const ItemGuide = Type.Object({
  item: Item,
  materials: Type.Array(GuideMaterial),
  /** The offices that act for the asked region, in the order in which the item passes them. */
  offices: Type.Array(OrgUnit),
  /** The province decides; the last office forwards and enters its result. */
  province: Type.Boolean(),
  /** Laws named in the legal basis, with the version the limits were taken from. */
  laws: Type.Array(Type.Object({ nameZh: Type.String(), nameEn: Type.String(), version: Type.String() })),
  versions: Type.Array(Type.Pick(Item, ['version', 'validFrom', 'validTo']))
})
export type ItemGuide = Static<typeof ItemGuide>

/** The public guide of an item (short code), for the offices of `region` (the city's when absent). */
export const readItem = {
  method: 'GET',
  url: '/api/items/:item',
  schema: {
    params: Type.Object({ item: Type.String({ maxLength: 32 }) }),
    querystring: Type.Object({ region: Type.Optional(Type.String({ maxLength: 16 })) }),
    response: { 200: ItemGuide }
  }
} as const

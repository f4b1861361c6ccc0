import { Type, type Static } from 'typebox'
import { OrgUnit } from '../directory/schema.ts'
import { Item, ItemMaterial, Material, MaterialForms, Stage, STAGE_CODES } from './directory.ts'
import { Facts } from './facts.ts'
import { StagePlan } from './planned.ts'

export * from './directory.ts'
export * from './facts.ts'
export * from './planned.ts'

/** All papers of the directory, whichever item asks for them. */
export const listMaterials = {
  method: 'GET',
  url: '/api/materials',
  schema: { response: { 200: Type.Array(MaterialForms) } }
} as const

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

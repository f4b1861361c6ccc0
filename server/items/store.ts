import type { Knex } from 'knex'
import { searchQuery } from './bigrams.ts'
import { STAGE_CODES, type Item, type Material, type Stage } from './schema.ts'

type NullableJson = 'extension' | 'validity' | 'commitment'
type JsonColumn = NullableJson | 'level' | 'specialProcedures' | 'prerequisites' | 'materials'
export type ItemVersion = Item & { id: string; shippedHash: string | null }
/** JSON columns are written as text. */
export type NewItemVersion = Omit<Item, JsonColumn> &
  Record<Exclude<JsonColumn, NullableJson>, string> &
  Record<NullableJson, string | null> & {
    shippedHash: string | null
    search: string
    processKey?: string
  }
/** Stage P has neither a lead of its own nor a joint limit. */
export type NewStage = Omit<Stage, 'code' | 'lead' | 'jointDays' | 'jointUnit'> & {
  code: Stage['code'] | 'P'
  lead: string | null
  jointDays: number | null
  jointUnit: Stage['jointUnit'] | null
}
interface Law {
  nameZh: string
  nameEn: string
  version: string
  evidence: string
}

declare module 'knex/types/tables' {
  interface Tables {
    laws: Law
    stages: Knex.CompositeTableType<Stage, NewStage>
    materials: Knex.CompositeTableType<Material, Omit<Material, 'blankFileId' | 'sampleFileId'>>
    items: { code: string; position: number }
    item_versions: Knex.CompositeTableType<ItemVersion, NewItemVersion>
  }
}

const COLUMNS = [
  'id',
  'item',
  'version',
  'validFrom',
  'validTo',
  'fullCode',
  'nameZh',
  'nameEn',
  'stage',
  'leadDept',
  'concurDepts',
  'level',
  'kind',
  'statutoryDays',
  'statutoryUnit',
  'statutoryOn',
  'statutoryEvidence',
  'promisedDays',
  'promisedUnit',
  'promisedEvidence',
  'extension',
  'validity',
  'commitment',
  'specialProcedures',
  'specialProceduresNote',
  'prerequisites',
  'materials',
  'conditionZh',
  'conditionEn',
  'legalBasis',
  'note',
  'persons',
  'milestone',
  'mergedInto',
  'processKey'
].map((column) => `item_versions.${column}`)

export interface ItemFilter {
  q?: string
  stage?: string
  department?: string
}

/** The items valid on `day` (YYYY-MM-DD), in the directory's order. */
export async function listItemsOn(db: Knex, day: string, filter: ItemFilter = {}): Promise<ItemVersion[]> {
  const query = db('item_versions')
    .join('items', 'items.code', 'item_versions.item')
    .where('validFrom', '<=', day)
    .where((open) => open.whereNull('validTo').orWhere('validTo', '>=', day))
    .orderBy('items.position')
    .select<ItemVersion[]>(COLUMNS)
  if (filter.stage) query.where('stage', filter.stage)
  if (filter.department) query.where('leadDept', filter.department)
  if (filter.q?.trim()) {
    const words = searchQuery(filter.q)
    query.whereRaw('search @@ ?::tsquery', [words ?? "''"])
  }
  return query
}

/** The last versions of items that were abolished before `day`: versions of the past, found and not filed. */
export async function listRetired(db: Knex, day: string): Promise<ItemVersion[]> {
  return db('item_versions')
    .join('items', 'items.code', 'item_versions.item')
    .where('validTo', '<', day)
    .whereNotExists((later) =>
      later
        .from('item_versions as later')
        .whereRaw('later.item = item_versions.item and later.version > item_versions.version')
    )
    .orderBy('items.position')
    .select<ItemVersion[]>(COLUMNS)
}

/** Newest first. */
export async function listVersions(db: Knex, item: string): Promise<ItemVersion[]> {
  return db('item_versions').where({ item }).orderBy('version', 'desc').select<ItemVersion[]>(COLUMNS)
}

export async function listMaterials(db: Knex): Promise<Material[]> {
  return db('materials').orderBy('code')
}

/** The five that a project passes; items that are filed alone (P) belong to none of them. */
export async function listStages(db: Knex): Promise<Stage[]> {
  return db('stages')
    .whereIn('code', [...STAGE_CODES])
    .orderBy('code')
}

/** What is filed at any time, one item at a time. */
export async function findParallelStage(
  db: Knex
): Promise<Pick<NewStage, 'code' | 'nameZh' | 'nameEn'> | undefined> {
  return db('stages')
    .where({ code: 'P' as never })
    .first('code', 'nameZh', 'nameEn')
}

/** The laws that a legal basis names, in its order; 土地管理法 does not count where only its 实施条例 is named. */
export async function findLawsNamed(db: Knex, legalBasis: string): Promise<Law[]> {
  const candidates = await db('laws')
    .whereRaw('strpos(?, name_zh) > 0', [legalBasis])
    .orderByRaw('length(name_zh) desc')
  let rest = legalBasis
  const named = candidates.flatMap((law) => {
    const at = rest.indexOf(law.nameZh)
    rest = rest.replaceAll(law.nameZh, '·'.repeat(law.nameZh.length))
    return at < 0 ? [] : [{ law, at }]
  })
  return named.sort((a, b) => a.at - b.at).map(({ law }) => law)
}

import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { bigrams } from './bigrams.ts'
import itemsJson from './data/items.json' with { type: 'json' }
import laws from './data/laws.json' with { type: 'json' }
import materialsJson from './data/materials.json' with { type: 'json' }
import stagesJson from './data/stages.json' with { type: 'json' }
import type { Item, Material, Stage } from './schema.ts'
import type { NewItemVersion, NewStage } from './store.ts'

interface ShippedLimit {
  days: number | null
  unit: 'wd' | 'cd'
  evidence: string
}
type Optional = 'validity' | 'commitment' | 'processKey'
type ShippedItem = Omit<Item, 'version' | Optional | `statutory${string}` | `promised${string}`> & {
  statutory: ShippedLimit & { on: 'authority' | 'owner' }
  promised: ShippedLimit
} & Partial<Pick<Item, Optional>>

const items = itemsJson as unknown as ShippedItem[]
type ShippedStage = Pick<Stage, 'code' | 'nameZh' | 'nameEn' | 'lead' | 'opinions' | 'processKey'> & {
  opinionDays: ShippedLimit | null
  jointLimit: ShippedLimit & { days: number }
}
/** Items that are filed alone: whose item it is leads, and nothing is joint. */
type ParallelStage = Omit<ShippedStage, 'code' | 'lead' | 'jointLimit'> & {
  code: 'P'
  lead: null
  jointLimit: null
}
const stages = stagesJson as unknown as (ShippedStage | ParallelStage)[]
const materials = materialsJson as Omit<Material, 'blankFileId' | 'sampleFileId'>[]

/** Changes when the shipped data does. */
export const itemsData = { laws, stages, materials, items }

/** Laws, stages, materials and the item directory; `today` is the first day of versions that the shipped data changed. */
export async function seedItems(trx: Knex.Transaction, today: string): Promise<void> {
  await trx('laws').insert(laws).onConflict('nameZh').merge()
  await trx('stages').insert(stages.map(stageRow)).onConflict('code').merge()
  await trx('materials').insert(materials).onConflict('code').merge()

  for (const [position, item] of items.entries()) {
    await trx('items').insert({ code: item.item, position }).onConflict('code').merge()
    await seedVersion(trx, item, today)
  }
}

/** A changed entry closes the version that was shipped before; one that a person wrote stays. */
async function seedVersion(trx: Knex.Transaction, item: ShippedItem, today: string): Promise<void> {
  const row = versionRow(item)
  const last = await trx('item_versions').where({ item: item.item }).orderBy('version', 'desc').first()
  if (last && (last.shippedHash === null || last.shippedHash === row.shippedHash)) return

  if (!last) await trx('item_versions').insert({ ...row, version: 1 })
  else if (last.validTo !== null || last.validFrom >= today) {
    const { validFrom, ...content } = row
    await trx('item_versions').where({ id: last.id }).update(content)
  } else {
    await trx('item_versions')
      .where({ id: last.id })
      .update({ validTo: dayBefore(today) })
    await trx('item_versions').insert({ ...row, version: last.version + 1, validFrom: today })
  }
}

/** The shipped entry in the directory's form. */
export function shippedItem({ statutory, promised, ...item }: ShippedItem) {
  return {
    ...item,
    validity: item.validity ?? null,
    commitment: item.commitment ?? null,
    processKey: item.processKey ?? 'standard-item',
    statutoryDays: statutory.days,
    statutoryUnit: statutory.unit,
    statutoryOn: statutory.on,
    statutoryEvidence: statutory.evidence,
    promisedDays: promised.days,
    promisedUnit: promised.unit,
    promisedEvidence: promised.evidence
  }
}

function versionRow(shipped: ShippedItem): Omit<NewItemVersion, 'version'> {
  const item = shippedItem(shipped)
  return {
    ...item,
    // The driver writes an array as a PostgreSQL array, so JSON columns get text.
    level: JSON.stringify(item.level),
    extension: item.extension && JSON.stringify(item.extension),
    validity: item.validity && JSON.stringify(item.validity),
    commitment: item.commitment && JSON.stringify(item.commitment),
    specialProcedures: JSON.stringify(item.specialProcedures),
    prerequisites: JSON.stringify(item.prerequisites),
    materials: JSON.stringify(item.materials),
    shippedHash: createHash('sha256').update(JSON.stringify(shipped)).digest('hex'),
    search: searchVector(shipped)
  }
}

/** As text of a tsvector: quoted words; bigrams hold letters and digits only, so nothing needs escaping. */
function searchVector(item: ShippedItem): string {
  const papers = item.materials.map(
    ({ material }) => materials.find(({ code }) => code === material)?.nameZh ?? ''
  )
  const text = [
    item.item,
    item.fullCode,
    item.nameZh,
    item.nameEn,
    item.conditionZh,
    item.legalBasis,
    ...papers
  ]
  return bigrams(text.join(' '))
    .map((word) => `'${word}'`)
    .join(' ')
}

function stageRow({ opinionDays, jointLimit, ...stage }: ShippedStage | ParallelStage): NewStage {
  return {
    code: stage.code,
    nameZh: stage.nameZh,
    nameEn: stage.nameEn,
    lead: stage.lead,
    opinions: stage.opinions,
    opinionDays: opinionDays?.days ?? null,
    opinionUnit: opinionDays?.unit ?? null,
    jointDays: jointLimit?.days ?? null,
    jointUnit: jointLimit?.unit ?? null,
    processKey: stage.processKey
  }
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
}

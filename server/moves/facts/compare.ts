import type { Knex } from 'knex'
import { Value } from 'typebox/value'
import { asFiledOn, planStageFor, type StagePlanOf } from '../../applications/plan-stage.ts'
import { buildSlots, listPapers } from '../../applications/slots.ts'
import type { FiledApplication } from '../../applications/store.ts'
import { FactsWrong, NothingChanges, UnknownItem } from '../../errors.ts'
import type { EvaluateItems } from '../../items/applicable-items.ts'
import { Facts } from '../../items/schema.ts'
import { listMaterials } from '../../items/store.ts'
import type { FactChanges, FactsComparison } from './schema.ts'

interface Proposal {
  changes: FactChanges
  items?: string[]
}
/** What would stand in the filing, and what comes of it. */
export interface Corrected {
  facts: Facts
  addedItems: string[]
  applicable: string[]
  plan: StagePlanOf
  comparison: FactsComparison
}

/** Runs the decision table on the corrected facts and compares items and papers of the stage. */
export async function compareCorrected(
  db: Knex,
  evaluate: EvaluateItems,
  application: FiledApplication,
  { changes, items = [] }: Proposal
): Promise<Corrected> {
  const facts = { ...application.facts, ...changes }
  if (!Value.Check(Facts, facts)) throw new FactsWrong()
  const filed = asFiledOn(application)
  const before = await planStageFor(db, application.stage, filed)
  const unknown = items.filter(
    (item) => !before.versions.some((version) => version.item === item && version.stage === application.stage)
  )
  if (unknown.length) throw new UnknownItem(unknown.join(', '))

  const addedItems = [...new Set([...application.addedItems, ...items])]
  const named = (await evaluate(facts)).map((row) => String(row.item))
  const applicable = [...new Set([...named, ...addedItems])]
  const plan = await planStageFor(db, application.stage, { ...filed, facts, applicable })
  const comparison = await compare(db, application, before, plan)
  const same = Object.entries(changes).every(
    ([fact, value]) => application.facts[fact as keyof Facts] === value
  )
  if (same && addedItems.length === application.addedItems.length) throw new NothingChanges()
  return { facts, addedItems, applicable, plan, comparison }
}

async function compare(
  db: Knex,
  application: FiledApplication,
  before: StagePlanOf,
  after: StagePlanOf
): Promise<FactsComparison> {
  const materials = await listMaterials(db)
  const papers = await listPapers(db, application.id)
  const slots = [before, after].map((plan) =>
    buildSlots(plan, materials, papers).map(({ material, nameZh, nameEn }) => ({
      code: material,
      nameZh,
      nameEn
    }))
  ) as [Named[], Named[]]
  const items = [before, after].map((plan) =>
    plan.items.map(({ item, nameZh }) => ({
      code: item,
      nameZh,
      nameEn: plan.versions.find((version) => version.item === item)!.nameEn
    }))
  ) as [Named[], Named[]]
  return {
    itemsAdded: without(items[1], items[0]),
    itemsGone: without(items[0], items[1]),
    papersAdded: without(slots[1], slots[0]),
    papersGone: without(slots[0], slots[1])
  }
}

type Named = FactsComparison['itemsAdded'][number]
const without = (list: Named[], other: Named[]) =>
  list.filter(({ code }) => !other.some((one) => one.code === code))

import type { Knex } from 'knex'
import { listMaterials, listStages, listItemsOn } from './store.ts'
import type { Facts, StagePlan } from './schema.ts'
import { planStages } from './stage-plan.ts'

/**
 * Evaluates the decision `applicable-items` on the engine: a row `{ item }` per rule that holds, so an item of which
 * two rules hold comes twice.
 */
export type EvaluateItems = (facts: Facts) => Promise<Record<string, unknown>[]>

/** Each evaluation writes history in the engine; 5,000 plans are some 50 MB. */
const MOST_PLANS = 5000
/** A released table or a new item version shows after this long at the latest. */
const FRESH_MS = 30_000

/** Answers the plan of a project's facts on `day` (YYYY-MM-DD); equal facts are evaluated once while fresh. */
export function createPlanner(db: Knex, evaluate: EvaluateItems) {
  const plans = new Map<string, { plan: Promise<StagePlan>; until: number }>()

  return async (facts: Facts, day: string): Promise<StagePlan> => {
    const key = day + JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)))
    const known = plans.get(key)
    if (known && known.until > performance.now()) return known.plan

    const plan = computePlan(db, evaluate, facts, day)
    plans.delete(key)
    plans.set(key, { plan, until: performance.now() + FRESH_MS })
    if (plans.size > MOST_PLANS) plans.delete(plans.keys().next().value!)
    // The engine may be away for a moment: its failure is told once and not kept.
    plan.catch(() => plans.get(key)?.plan === plan && plans.delete(key))
    return plan
  }
}

async function computePlan(db: Knex, evaluate: EvaluateItems, facts: Facts, day: string): Promise<StagePlan> {
  const [rows, items, materials, stages] = await Promise.all([
    evaluate(facts),
    listItemsOn(db, day),
    listMaterials(db),
    listStages(db)
  ])
  return planStages(
    { items, materials, stages },
    rows.map(({ item }) => String(item)),
    facts
  )
}

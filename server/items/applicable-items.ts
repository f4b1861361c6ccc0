import type { Knex } from 'knex'
import { asPromised, asRun, findOwnRules } from '../region-settings/own-rules.ts'
import { listMaterials, listStages, listItemsOn } from './store.ts'
import type { Facts, StagePlan } from './schema.ts'
import { planStages } from './stage-plan.ts'

/**
 * Evaluates the decision `applicable-items` on the engine: a row `{ item }` per rule that holds, so an item of which
 * two rules hold comes twice.
 */
export type EvaluateItems = (facts: Facts) => Promise<Record<string, unknown>[]>

/** Each evaluation writes history in the engine; 5,000 answers are a few MB. */
const MOST_ANSWERS = 5000
/** A released table shows after this long at the latest. */
const FRESH_MS = 30_000

/** Equal facts are evaluated once while fresh: a form that is being filled asks again and again. */
export function cacheEvaluation(evaluate: EvaluateItems): EvaluateItems {
  const answers = new Map<string, { answer: ReturnType<EvaluateItems>; until: number }>()

  return async (facts) => {
    const key = JSON.stringify(Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1)))
    const known = answers.get(key)
    if (known && known.until > performance.now()) return known.answer

    const answer = evaluate(facts)
    answers.delete(key)
    answers.set(key, { answer, until: performance.now() + FRESH_MS })
    if (answers.size > MOST_ANSWERS) answers.delete(answers.keys().next().value!)
    // The engine may be away for a moment: its failure is told once and not kept.
    answer.catch(() => answers.get(key)?.answer === answer && answers.delete(key))
    return answer
  }
}

/** The plan of a project's facts on `day` (YYYY-MM-DD), with the days that its jurisdiction promises. */
export async function planProject(
  db: Knex,
  evaluate: EvaluateItems,
  facts: Facts,
  day: string
): Promise<StagePlan> {
  const [rows, own, items, materials, stages] = await Promise.all([
    evaluate(facts),
    findOwnRules(db, { region: facts.jurisdiction, day }),
    listItemsOn(db, day),
    listMaterials(db),
    listStages(db)
  ])
  return planStages(
    {
      items: items.map((item) => asPromised(item, own)),
      materials,
      stages: stages.map((stage) => asRun(stage, own))
    },
    rows.map(({ item }) => String(item)),
    facts
  )
}

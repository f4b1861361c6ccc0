import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import type { Facts, PlannedStage, Stage } from '../items/schema.ts'
import { planStages } from '../items/stage-plan.ts'
import { listItemsOn, listMaterials, listStages, type ItemVersion } from '../items/store.ts'
import type { ApplicationRow } from './store.ts'

export interface StagePlanOf extends PlannedStage {
  stage: Stage
  versions: ItemVersion[]
}

type Planned = Pick<ApplicationRow, 'stage' | 'facts' | 'createdAt' | 'filedAt'>

/** The stage's items, papers and days for items that are known already; the versions are those of the filing's day. */
export async function planStageFor(
  db: Knex,
  application: Planned,
  applicable: string[]
): Promise<StagePlanOf> {
  const day = legalToday(application.filedAt ? new Date(application.filedAt) : new Date())
  const [items, materials, stages] = await Promise.all([
    listItemsOn(db, day),
    listMaterials(db),
    listStages(db)
  ])
  const stage = stages.find(({ code }) => code === application.stage)
  if (!stage) throw new Error(`${application.stage} is no stage of the directory`)
  const plan = planStages({ items, materials, stages }, applicable, application.facts as Facts)
  return { ...plan.stages[stage.code], stage, versions: items }
}

/** Of a filed application: what the decision table named at its filing. */
export async function planStage(db: Knex, application: ApplicationRow): Promise<StagePlanOf> {
  return planStageFor(db, application, application.applicable ?? [])
}

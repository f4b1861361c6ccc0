import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import type { Facts, PlannedStage, Stage } from '../items/schema.ts'
import { planParallel, planStages } from '../items/stage-plan.ts'
import { listItemsOn, listMaterials, listStages, type ItemVersion } from '../items/store.ts'
import { asPromised, asRun, findOwnRules } from '../region-settings/own-rules.ts'
import type { ApplicationRow } from './store.ts'

export interface StagePlanOf extends PlannedStage {
  stage: Stage
  versions: ItemVersion[]
}

/**
 * What is planned: items that the decision table named for these facts, in their versions of `day`, with the days and
 * diagrams that their region decided for itself by then.
 */
interface Planned {
  facts: ApplicationRow['facts']
  applicable: string[]
  day: string
  /** Of a filing of stage P: the item that is filed alone. */
  item?: string | null
}

/** All stages of a project, in their order. */
export async function planAllStages(
  db: Knex,
  { facts, applicable, day }: Planned
): Promise<Map<Stage['code'], StagePlanOf>> {
  // One after another: the connection of a transaction asks one thing at a time.
  const own = await findOwnRules(db, { region: facts.jurisdiction, day })
  const versions = (await listItemsOn(db, day)).map((version) => asPromised(version, own))
  const materials = await listMaterials(db)
  const stages = (await listStages(db)).map((stage) => asRun(stage, own))
  const plan = planStages({ items: versions, materials, stages }, applicable, facts as Facts)
  return new Map(stages.map((stage) => [stage.code, { ...plan.stages[stage.code], stage, versions }]))
}

export async function planStageFor(db: Knex, stage: string, planned: Planned): Promise<StagePlanOf> {
  if (planned.item) return planAlone(db, planned, planned.item)
  const plan = (await planAllStages(db, planned)).get(stage as Stage['code'])
  if (!plan) throw new Error(`${stage} is no stage of the directory`)
  return plan
}

/** An item that is filed alone: its own department leads. */
async function planAlone(db: Knex, { facts, applicable, day }: Planned, code: string): Promise<StagePlanOf> {
  const own = await findOwnRules(db, { region: facts.jurisdiction, day })
  const versions = (await listItemsOn(db, day)).map((version) => asPromised(version, own))
  const materials = await listMaterials(db)
  const item = versions.find((version) => version.item === code && version.stage === 'P')
  if (!item) throw new Error(`${code} is not filed by itself on ${day}`)
  const row = (await db('stages')
    .where({ code: 'P' as never })
    .first())!
  return {
    ...planParallel({ items: versions, materials }, item, applicable, facts as Facts),
    stage: { ...asRun(row, own), lead: item.leadDept },
    versions
  }
}

/** What was filed: the items that the decision table named then, in their versions of that day. */
export function asFiledOn({ facts, applicable, filedAt, number, item }: ApplicationRow): Planned {
  if (!applicable || !filedAt) throw new Error(`${number ?? 'a draft'} was not filed`)
  return { facts, applicable, item, day: legalToday(new Date(filedAt)) }
}

export async function planStage(db: Knex, application: ApplicationRow): Promise<StagePlanOf> {
  return planStageFor(db, application.stage, asFiledOn(application))
}

import type { Knex } from 'knex'
import { planAllStages, type StagePlanOf } from '../applications/plan-stage.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import { listDepartments } from '../directory/store.ts'
import type { EvaluateItems } from '../items/applicable-items.ts'
import type { Facts } from '../items/schema.ts'
import { sequentialStatutoryDays } from '../items/sequential-days.ts'
import { listMaterials } from '../items/store.ts'
import { dateStages, versionsOf } from './date-stages.ts'
import { possibleFacts } from './possible-facts.ts'
import type { DatedPlan } from './schema.ts'

/** 建筑工程施工许可证核发: with it one may build, so it is the day that people ask for. */
const PERMIT = 'ZJ-XK-0003'

interface Asked {
  facts: Facts
  fileOn: IsoDate
  /** The directory as it is valid on that day. */
  today: IsoDate
}

export async function makeDatedPlan(
  db: Knex,
  evaluate: EvaluateItems,
  { facts, fileOn, today }: Asked
): Promise<DatedPlan> {
  const plan = async (asked: Facts) => {
    const applicable = (await evaluate(asked)).map(({ item }) => String(item))
    return [...(await planAllStages(db, { facts: asked, applicable, day: today })).values()]
  }
  const [plans, calendar, materials, departments] = await Promise.all([
    plan(facts),
    loadCalendar(db),
    listMaterials(db),
    listDepartments(db)
  ])
  const stages = dateStages({ calendar, materials, departments }, plans, fileOn)
  const last = stages.at(-1)!
  const withPermit = stages.find(({ items }) => items.some(({ item }) => item === PERMIT))
  const permit = withPermit?.items.find(({ item }) => item === PERMIT)
  const sequentialDays = sequentialStatutoryDays(versionsOf(plans))
  const unknown = await Promise.all(
    possibleFacts(facts).map(async ({ fact, answers }) => ({
      fact,
      answers: await Promise.all(
        answers.map(async ({ value, facts: known }) => ({ value, ...compare(plans, await plan(known)) }))
      )
    }))
  )

  return {
    fileOn,
    endsOn: last.dueOn,
    permit: permit
      ? {
          item: permit.item,
          nameZh: permit.nameZh,
          nameEn: permit.nameEn,
          dueOn: permit.dueOn,
          provisional: withPermit!.provisional
        }
      : null,
    provisional: last.provisional,
    promisedTotal: totalOf(plans),
    sequentialDays,
    sequentialEndsOn: addWorkingDays(calendar, fileOn, sequentialDays),
    stages,
    unknown
  }
}

const totalOf = (plans: StagePlanOf[]) => plans.reduce((sum, { days }) => sum + days, 0)

/** What `other` has beyond `base`. */
function compare(base: StagePlanOf[], other: StagePlanOf[]) {
  const known = new Set(versionsOf(base).map(({ item }) => item))
  return {
    items: versionsOf(other)
      .filter(({ item }) => !known.has(item))
      .map(({ item, nameZh, nameEn }) => ({ item, nameZh, nameEn })),
    days: totalOf(other) - totalOf(base)
  }
}

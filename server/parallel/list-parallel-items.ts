import type { Knex } from 'knex'
import { planStageFor } from '../applications/plan-stage.ts'
import { listProduced } from '../applications/produced-papers.ts'
import { buildSlots } from '../applications/slots.ts'
import { listDepartments } from '../directory/store.ts'
import { planParallel } from '../items/stage-plan.ts'
import { listItemsOn, listMaterials, type ItemVersion } from '../items/store.ts'
import { findProjectFacts, type ProjectFacts } from './project-facts.ts'
import { judgeReadiness } from './readiness.ts'
import { toItemSummary } from './item-summary.ts'
import type { ParallelItem, WaitsFor } from './schema.ts'
import { suits } from './suits.ts'

const RUNNING = ['draft', 'filed', 'awaiting-correction', 'accepted', 'in-review'] as const

/** What the applicant may file alone for the project on `day`, with what stands in the way; [] before anything was filed. */
export async function listParallelItemsOf(db: Knex, projectId: string, day: string): Promise<ParallelItem[]> {
  const known = await findProjectFacts(db, projectId)
  if (!known) return []
  const [versions, materials, departments, produced, running] = await Promise.all([
    listItemsOn(db, day),
    listMaterials(db),
    listDepartments(db),
    listProduced(db, projectId, day),
    db('applications')
      .where({ projectId, stage: 'P' })
      .whereIn('state', [...RUNNING])
      .select('id', 'state', 'item')
  ])
  const { facts, applicable } = known.filed
  const stage = (await planStageFor(db, known.filed.stage, { facts, applicable: [], day })).stage
  return versions.filter(isFiledAlone).map((version): ParallelItem => {
    const plan = {
      ...planParallel({ items: versions, materials }, version, applicable!, facts),
      stage,
      versions
    }
    const department = departments.find(({ code }) => code === version.leadDept)!
    const { id, state } = running.find(({ item }) => item === version.item) ?? {}
    return {
      ...toItemSummary(version),
      departmentZh: department.nameZh,
      departmentEn: department.nameEn,
      suits: suits(version.item, facts),
      ...describeReadiness(version, known, versions),
      papers: buildSlots(plan, materials, [], undefined, produced).map(
        ({ material, nameZh, nameEn, status, late, oneOf }) => ({
          material,
          nameZh,
          nameEn,
          status,
          late,
          ...(oneOf !== undefined && { oneOf })
        })
      ),
      running: id && state ? { id, state } : null
    }
  })
}

/** By the applicant: what departments open among themselves is not. */
export const isFiledAlone = ({ stage, kind }: Pick<ItemVersion, 'stage' | 'kind'>) =>
  stage === 'P' && kind !== 'inner'

/** With the names of what it waits for. */
export function describeReadiness(
  version: ItemVersion,
  { filed, cases }: ProjectFacts,
  versions: ItemVersion[]
): Pick<ParallelItem, 'readiness' | 'waitsFor'> {
  const { readiness, waitsFor } = judgeReadiness(version, { cases, applicable: filed.applicable ?? [] })
  return {
    readiness,
    waitsFor: waitsFor.map((one): WaitsFor => {
      const { nameZh, nameEn, stage } = versions.find(({ item }) => item === one.item)!
      return { ...one, nameZh, nameEn, stage }
    })
  }
}

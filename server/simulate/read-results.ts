import type { Knex } from 'knex'
import { planStage } from '../applications/plan-stage.ts'
import type { ApplicationRow } from '../applications/store.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { workingDaysBetween, type Calendar } from '../calendar/working-days.ts'
import { CASE_STATE } from '../cases/store.ts'
import { sequentialStatutoryDays } from '../items/sequential-days.ts'
import type { SimulatedProject } from './simulated-project.ts'

export interface ProjectResult {
  /** Short codes of the items whose cases were opened. */
  items: string[]
  promisedDaysByStage: Record<string, number>
  /** Working days from acceptance to conclusion, over all its stages. */
  parallelWorkingDays: number
  /** Working days of the way before the reform. */
  sequentialStatutoryDays: number
}

/** From what happened: dates of acceptance and conclusion, and the cases that were opened. */
export async function readResult(
  db: Knex,
  calendar: Calendar,
  { id }: SimulatedProject
): Promise<ProjectResult> {
  const none = { items: [], promisedDaysByStage: {}, parallelWorkingDays: 0, sequentialStatutoryDays: 0 }
  if (!id) return none
  const applications = await db('applications').where({ projectId: id }).orderBy('stage')
  const filed = applications.filter(({ filedAt }) => filedAt !== null)
  const promised: [string, number][] = []
  for (const application of filed) promised.push([application.stage, (await planStage(db, application)).days])
  const versions = await db('cases')
    .join('item_versions', 'item_versions.id', 'cases.item_version_id')
    .where({ projectId: id })
    .whereNot({ state: CASE_STATE.notApplicable })
    .select('item_versions.item', 'statutoryDays', 'statutoryUnit', 'statutoryOn')
  return {
    items: versions.map(({ item }) => item as string),
    promisedDaysByStage: Object.fromEntries(promised),
    parallelWorkingDays: filed.reduce((sum, one) => sum + workingDaysOf(calendar, one), 0),
    sequentialStatutoryDays: sequentialStatutoryDays(versions)
  }
}

function workingDaysOf(calendar: Calendar, { acceptedAt, concludedAt }: ApplicationRow): number {
  if (!acceptedAt || !concludedAt) return 0
  return workingDaysBetween(calendar, legalToday(new Date(acceptedAt)), legalToday(new Date(concludedAt)))
}

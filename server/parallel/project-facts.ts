import type { Knex } from 'knex'
import { asFiled, type FiledApplication } from '../applications/store.ts'
import type { CaseRow } from '../cases/store.ts'
import { ParallelTooEarly } from '../errors.ts'

/** What is known of a project once something was filed: the newest stage's answers, and every case, oldest first. */
export interface ProjectFacts {
  filed: FiledApplication
  cases: CaseRow[]
}

/** Undefined until the first stage was filed: there are no facts, and no project code, before. */
export async function findProjectFacts(db: Knex, projectId: string): Promise<ProjectFacts | undefined> {
  const filed = await db('applications')
    .where({ projectId })
    .whereNull('item')
    .whereNotNull('filedAt')
    .orderBy('createdAt', 'desc')
    .first()
  if (!filed) return undefined
  const cases = await db('cases')
    .join('applications', 'applications.id', 'cases.application_id')
    .where({ 'cases.project_id': projectId })
    .orderBy('applications.created_at')
    .orderBy('cases.number')
    .select<CaseRow[]>('cases.*')
  return { filed: asFiled(filed), cases }
}

export async function getProjectFacts(db: Knex, projectId: string): Promise<ProjectFacts> {
  const found = await findProjectFacts(db, projectId)
  if (!found) throw new ParallelTooEarly()
  return found
}

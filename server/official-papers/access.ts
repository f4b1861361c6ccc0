import type { Knex } from 'knex'
import { mayReadApplication } from '../dossiers/access.ts'
import { actsFor, type User } from '../policies.ts'
import { isServedHere } from '../window/papers-to-serve.ts'
import { isServed } from '../window/served.ts'
import { isInternal } from './kinds.ts'
import type { OfficialPaperRow } from './store.ts'

/** The officers of the application; the applicant too, but for what the departments write to each other. */
export async function mayReadPaper(db: Knex, user: User, paper: OfficialPaperRow): Promise<boolean> {
  const owner = await db('applications')
    .join('projects', 'projects.id', 'applications.project_id')
    .where({ 'applications.id': paper.applicationId })
    .first<{ organisationId: string }>('projects.organisation_id')
  if (!isInternal(paper.kind) && actsFor(user, owner.organisationId)) return true
  if (await mayReadApplication(db, user, paper.applicationId)) return true
  // The window of the region prints what it hands over.
  if (paper.kind === 'refusal' && paper.caseId !== null && (await isServed(db, user, paper.caseId)))
    return true
  return isServedHere(db, user, paper.id)
}

import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { officesOf } from './windows-of.ts'

/** Whether this very paper is asked for, attaching it tells (server/applications/papers.ts). */
const TAKES_PAPERS = ['draft', 'filed', 'awaiting-correction', 'accepted', 'in-review'] as const

type Of = { applicationId: string } | { projectId: string } | { organisationId: string }

/**
 * Whether the person's window files for whom it is about: somebody came, showed an identity card and agreed. It holds
 * for that one filing; for the organisation's uploads as long as papers may be added to it.
 */
export async function actsAtWindow(db: Knex, user: User, of: Of): Promise<boolean> {
  const offices = officesOf(user)
  if (offices.length === 0) return false
  const found = db('walk_ins')
    .join('applications', 'applications.id', 'walk_ins.application_id')
    .join('projects', 'projects.id', 'applications.project_id')
    .whereRaw(`walk_ins.department || '@' || walk_ins.region = any(?)`, [offices])
  if ('applicationId' in of) found.where({ 'applications.id': of.applicationId })
  else if ('projectId' in of) found.where({ 'projects.id': of.projectId })
  else
    found
      .where({ 'projects.organisation_id': of.organisationId })
      .where((open) => open.whereIn('applications.state', TAKES_PAPERS).orWhereExists(owesPapers(db)))
  return (await found.first('walk_ins.id')) !== undefined
}

/** Granted on the promise of papers that have not come. */
const owesPapers = (db: Knex) =>
  db('case_moves')
    .whereRaw('case_moves.application_id = applications.id')
    .where({ move: 'tolerance', 'case_moves.state': 'open' } as never)
    .select('case_moves.id')

import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { officesOf } from './windows-of.ts'

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
      .whereIn('applications.state', ['draft', 'awaiting-correction'])
  return (await found.first('walk_ins.id')) !== undefined
}

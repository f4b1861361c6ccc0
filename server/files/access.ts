import type { Knex } from 'knex'
import { watchedRegions } from '../directory/watched-regions.ts'
import { mayReadApplication } from '../dossiers/access.ts'
import { actsFor, nobody, type User } from '../policies.ts'
import { SERVED } from '../window/served.ts'
import { regionsOf } from '../window/windows-of.ts'
import type { FileRow } from './store.ts'

/**
 * Blank forms and samples are for everybody; an organisation's papers for its members; what an application uses
 * or brought, for the staff who take part in it; a licence also for the applicant's organisation.
 */
export async function mayReadFile(db: Knex, user: User, file: FileRow): Promise<boolean> {
  if (await isForEverybody(db, file.id)) return true
  if (user === nobody) return false
  if (file.organisationId && actsFor(user, file.organisationId)) return true
  if ((await watchedRegions(db, user)) === null) return true

  const holder = await db('licences')
    .join('cases', 'cases.id', 'licences.case_id')
    .join('projects', 'projects.id', 'cases.project_id')
    .whereRaw('? in (licences.file_id, licences.drawn_file_id)', [file.id])
    .first<{ organisationId: string } | undefined>('projects.organisation_id')
  if (holder && actsFor(user, holder.organisationId)) return true

  // The window of the region prints what it hands over, and keeps the signature.
  if (await isForWindow(db, user, file.id)) return true
  for (const applicationId of await applicationsOf(db, file.id))
    if (await mayReadApplication(db, user, applicationId)) return true
  return false
}

async function isForEverybody(db: Knex, fileId: string): Promise<boolean> {
  const material = await db('materials')
    .where({ blankFileId: fileId })
    .orWhere({ sampleFileId: fileId })
    .first('code')
  return material !== undefined
}

async function isForWindow(db: Knex, user: User, fileId: string): Promise<boolean> {
  const regions = regionsOf(user)
  if (regions.length === 0) return false
  const { rows } = await db.raw(
    `select from cases join projects on projects.id = cases.project_id
       left join licences on licences.case_id = cases.id
       left join deliveries on deliveries.case_id = cases.id
     where (licences.file_id = :fileId or deliveries.signature_file_id = :fileId) and ${SERVED} limit 1`,
    { fileId, regions }
  )
  return rows.length > 0
}

async function applicationsOf(db: Knex, fileId: string): Promise<string[]> {
  const { rows } = await db.raw(
    `select application_id from application_papers where file_id = :fileId
     union select application_id from case_levels join cases on cases.id = case_id where result ->> 'fileId' = :fileId::text
     union select application_id from licences join cases on cases.id = case_id
       where :fileId in (file_id, drawn_file_id)`,
    { fileId }
  )
  return rows.map((row: { applicationId: string }) => row.applicationId)
}

import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordDownload } from '../licences/record-download.ts'
import { findUser } from '../sessions/current-user.ts'

interface Scene {
  slug: string
  begin: Date
}

/** What a person takes to look at the messages, in the same day. */
const AFTER = '90 minutes'

/**
 * The applicant of a sample project reads what was served, in this scene too. One in six reads it only in the next one, so that
 * there are unread papers to be seen.
 */
export async function openPapers(db: Knex, projectId: string, { slug, begin }: Scene): Promise<void> {
  await db.raw(
    `update paper_services s set opened_at = s.sent_at + :after::interval, opened_by = project.created_by
     from official_papers paper join applications on applications.id = paper.application_id
       join projects project on project.id = applications.project_id
     where s.paper_id = paper.id and project.id = :projectId and s.opened_at is null and s.method = 'electronic'
       ${isLate(slug) ? 'and s.sent_at < :begin' : ''}`,
    { after: AFTER, projectId, begin: begin.toISOString() }
  )
}

/** What was granted is downloaded in the same scene, so that it was delivered; by one in six not before somebody looks. */
export async function downloadResults(db: Knex, projectId: string, { slug, begin }: Scene): Promise<void> {
  if (isLate(slug)) return
  const licences = await db('licences')
    .whereIn('caseId', db('cases').where({ projectId }).select('id'))
    .whereNull('firstDownloadedAt')
    .select('fileId')
  if (licences.length === 0) return
  const project = (await db('projects').where({ id: projectId }).first())!
  const investor = await findUser(db, project.createdBy, legalToday(begin))
  if (investor) for (const { fileId } of licences) await recordDownload(db, investor, fileId, begin)
}

const isLate = (slug: string) => [...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6 === 0

import type { Knex } from 'knex'

/** What a person takes to look at the messages, in the same day. */
const AFTER = '90 minutes'

/**
 * The applicant of a sample project reads what was served, in this scene too. One in six reads it only in the next one, so that
 * there are unread papers to be seen.
 */
export async function openPapers(
  db: Knex,
  projectId: string,
  { slug, begin }: { slug: string; begin: Date }
): Promise<void> {
  const late = [...slug].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6 === 0
  await db.raw(
    `update paper_services s set opened_at = s.sent_at + :after::interval, opened_by = project.created_by
     from official_papers paper join applications on applications.id = paper.application_id
       join projects project on project.id = applications.project_id
     where s.paper_id = paper.id and project.id = :projectId and s.opened_at is null and s.method = 'electronic'
       ${late ? 'and s.sent_at < :begin' : ''}`,
    { after: AFTER, projectId, begin: begin.toISOString() }
  )
}

import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { actsFor, type User } from '../policies.ts'
import type { OfficialPaperRow } from './store.ts'

/** The applicant's first look at a paper; officers who read it open nothing. A refusal's is an event of its case. */
export async function recordOpened(db: Knex, user: User, paper: OfficialPaperRow, now: Date): Promise<void> {
  const { applicationId, number } = paper
  await db.transaction(async (trx) => {
    const project = (await trx('applications')
      .join('projects', 'projects.id', 'applications.project_id')
      .where({ 'applications.id': applicationId })
      .first('projects.id', 'projects.organisation_id as organisationId'))!
    if (!actsFor(user, project.organisationId)) return
    await trx('paper_services')
      .where({ paperId: paper.id })
      .whereNull('openedAt')
      .update({ openedAt: now.toISOString(), openedBy: user.id })
    if (paper.kind !== 'refusal' || !paper.caseId) return

    // Locked: of two clicks one is the first.
    await trx('cases').where({ id: paper.caseId }).forUpdate().first('id')
    const event = { kind: 'refusal-downloaded' as const, caseId: paper.caseId }
    if (await trx('case_events').where(event).first('id')) return
    await recordEvent(trx, {
      ...event,
      projectId: project.id,
      applicationId,
      businessKey: paper.businessKey,
      personId: user.id,
      candidateGroup: `organisation:${project.organisationId}`,
      happenedOn: legalToday(now),
      detail: { paper: number }
    })
  })
}

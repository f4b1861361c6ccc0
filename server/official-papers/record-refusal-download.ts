import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { actsFor, type User } from '../policies.ts'
import type { OfficialPaperRow } from './store.ts'

/** With its first download by the applicant a refusal has been served: no window waits for it any more. */
export async function recordRefusalDownload(
  db: Knex,
  user: User,
  paper: OfficialPaperRow,
  now: Date
): Promise<void> {
  const { kind, caseId, businessKey, applicationId, number } = paper
  if (kind !== 'refusal' || !caseId) return
  await db.transaction(async (trx) => {
    // Locked: of two clicks one is the first.
    const row = (await trx('cases').where({ id: caseId }).forUpdate().first('projectId'))!
    const { organisationId } = (await trx('projects').where({ id: row.projectId }).first('organisationId'))!
    if (!actsFor(user, organisationId)) return
    const event = { kind: 'refusal-downloaded' as const, caseId }
    if (await trx('case_events').where(event).first('id')) return
    await recordEvent(trx, {
      ...event,
      projectId: row.projectId,
      applicationId,
      businessKey,
      personId: user.id,
      candidateGroup: `organisation:${organisationId}`,
      happenedOn: legalToday(now),
      detail: { paper: number }
    })
  })
}

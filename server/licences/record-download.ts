import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { stopClock } from '../clocks/store.ts'
import { actsFor, type User } from '../policies.ts'

/**
 * 送达: with the applicant's first download the licence has reached it (民事诉讼法 90, 行政许可法 44), and the
 * clock of the delivery stops. Officers who look at it deliver nothing.
 */
export async function recordDownload(db: Knex, user: User, fileId: string, now: Date): Promise<void> {
  const licence = await db('licences').where({ fileId }).whereNull('firstDownloadedAt').first()
  if (!licence) return
  const row = (await db('cases').where({ id: licence.caseId }).first())!
  const project = (await db('projects').where({ id: row.projectId }).first())!
  if (!actsFor(user, project.organisationId)) return

  await db.transaction(async (trx) => {
    const first = await trx('licences')
      .where({ id: licence.id })
      .whereNull('firstDownloadedAt')
      .update({ firstDownloadedAt: now.toISOString() })
    if (!first) return
    const today = legalToday(now)
    await stopClock(trx, { ownerKind: 'case', ownerId: row.id, kind: 'delivery', on: today })
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
      caseId: row.id,
      businessKey: row.number,
      kind: 'licence-downloaded',
      personId: user.id,
      candidateGroup: `organisation:${project.organisationId}`,
      happenedOn: today,
      detail: { licence: licence.number }
    })
  })
}

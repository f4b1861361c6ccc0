import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { isEnded } from '../cases/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { command } from '../engine/commands.ts'
import { NotFound, VisitFixed, VisitInPast } from '../errors.ts'
import { notify } from '../notifications/notify.ts'
import { lockSubject } from '../tasks/subject.ts'
import { findJointReview, listFindings, listVisits } from './store.ts'

interface Wish {
  number: string
  body: { day: string; reason: string }
  personId: string
  now: Date
}

/** The findings that were waited for are called off: the lead appoints anew. */
export async function askForAnotherDay(db: Knex, { number, body, personId, now }: Wish): Promise<void> {
  await db.transaction(async (trx) => {
    const { application, case: row } = await lockSubject(trx, number)
    const review = row && (await findJointReview(trx, row.id))
    const [visit] = review ? await listVisits(trx, review.id) : []
    if (!row || !review || !visit) throw new NotFound(`visit of ${number}`)
    const today = legalToday(now)
    const said = (await listFindings(trx, review.id)).some(({ outcome }) => outcome !== null)
    if (said || visit.wishedAt || visit.day < today || isEnded(row)) throw new VisitFixed()
    if (body.day <= today) throw new VisitInPast(body.day)

    const reason = body.reason.trim()
    await trx('joint_visits')
      .where({ id: visit.id })
      .update({ wishedDay: body.day, wishReason: reason, wishedAt: now.toISOString() })
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
      caseId: row.id,
      businessKey: number,
      kind: 'another-day-asked',
      personId,
      happenedOn: today,
      detail: { day: body.day, text: reason }
    })
    await notify(trx, {
      application,
      to: candidateGroup(row, 'handler'),
      kind: 'another-day-asked',
      businessKey: number,
      content: { day: body.day, text: reason }
    })
    const { processKey } = (await trx('item_versions').where({ id: row.itemVersionId }).first('processKey'))!
    await command(trx, {
      tree: row.projectId,
      idempotency: `another-day:${visit.id}`,
      command: {
        kind: 'set-variables',
        businessKey: number,
        processKey,
        variables: { visit: 'another-day' }
      },
      person: personId
    })
  })
}

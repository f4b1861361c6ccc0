import type { Knex } from 'knex'
import { legalToday } from '../../calendar/legal-date.ts'
import { recordEvent } from '../../case-events/store.ts'
import { lockSubject } from '../../tasks/subject.ts'
import { endMove } from '../store.ts'
import { renew } from './renew.ts'

/** Serves `platform.renew-by-silence`: the end came without an answer, so that it counts as renewed (行政许可法 50). */
export async function renewBySilence(
  db: Knex,
  { number, moveId }: { number: string; moveId: string },
  now: Date
): Promise<void> {
  await db.transaction(async (trx) => {
    const { application, case: row } = await lockSubject(trx, number)
    const move = await trx('case_moves').where({ id: moveId }).forUpdate().first()
    // Told already, and the answer to the engine was lost.
    if (!row || move?.state !== 'open') return
    const today = legalToday(now)
    const { newUntil, paper } = await renew(trx, application, row, { deemed: true, today, now })
    await endMove(trx, move, { on: today, outcome: 'silence', detail: { newUntil } })
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
      caseId: row.id,
      businessKey: number,
      kind: 'renewed-by-silence',
      personId: null,
      happenedOn: today,
      detail: { newUntil, paper }
    })
  })
}

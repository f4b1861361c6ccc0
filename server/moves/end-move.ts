import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent, type CaseEventKind } from '../case-events/store.ts'
import { notify } from '../notifications/notify.ts'
import type { NotificationKind } from '../notifications/schema.ts'
import { lockSubject } from '../tasks/subject.ts'
import type { PauseKind } from '../clocks/schema.ts'
import { concludeMove } from './hold-clocks.ts'

const ENDINGS: Record<
  'silent' | 'overdue',
  { event: CaseEventKind; told: NotificationKind; pause: PauseKind }
> = {
  // Nobody asked for a hearing within the days: waived (行政许可法 46).
  silent: { event: 'hearing-silent', told: 'hearing-waived', pause: 'special-procedure' },
  // The handler goes on without the papers.
  overdue: { event: 'correction-overdue', told: 'correction-overdue', pause: 'correction' }
}

/** Serves `platform.end-move`: what was awaited of the applicant did not come. Served again it changes nothing. */
export async function endMoveBySilence(
  db: Knex,
  { moveId, outcome, businessKey }: { moveId: string; outcome: 'silent' | 'overdue'; businessKey: string },
  now: Date
): Promise<void> {
  await db.transaction(async (trx) => {
    const { application, case: row } = await lockSubject(trx, businessKey)
    const move = await trx('case_moves').where({ id: moveId }).forUpdate().first()
    if (!move || move.state !== 'open') return
    const on = legalToday(now)
    const { event, told, pause } = ENDINGS[outcome]
    await concludeMove(trx, move, pause, { on, outcome })
    await recordEvent(trx, {
      projectId: application.projectId,
      applicationId: application.id,
      caseId: row?.id ?? null,
      businessKey,
      kind: event,
      personId: null,
      happenedOn: on,
      detail: { move: moveId }
    })
    await notify(trx, { application, to: move.candidateGroup!, kind: told, businessKey })
    await notify(trx, { application, kind: told, businessKey })
  })
}

import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { notify } from '../notifications/notify.ts'
import type { ClockRow } from './clock-rows.ts'
import { stopClock } from './store.ts'

/** Whether anything is written here once that clock was told. */
export const hasAftercare = ({ kind }: Pick<ClockRow, 'kind'>) => kind === 'tolerance' || kind === 'statement'

/** A day of the applicant that is over runs no longer; of a broken promise both sides hear at once. */
export async function followAftercare(
  trx: Knex.Transaction,
  { kind, ownerId, dueOn }: Pick<ClockRow, 'kind' | 'ownerId' | 'dueOn'>
): Promise<void> {
  if (!hasAftercare({ kind })) return
  await stopClock(trx, { ownerKind: 'case', ownerId, kind, on: dueOn! })
  if (kind === 'statement') return

  const row = (await trx('cases').where({ id: ownerId }).first())!
  const told = {
    application: row,
    kind: 'promise-overdue' as const,
    businessKey: row.number,
    content: { dueOn }
  }
  await notify(trx, told)
  await notify(trx, { ...told, to: candidateGroup(row, 'handler') })
  await recordEvent(trx, {
    projectId: row.projectId,
    applicationId: row.applicationId,
    caseId: row.id,
    businessKey: row.number,
    kind: 'promise-overdue',
    personId: null,
    happenedOn: dueOn!,
    detail: { dueOn }
  })
}

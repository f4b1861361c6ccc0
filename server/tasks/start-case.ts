import { recordEvent } from '../case-events/store.ts'
import { actingForIn } from '../delegations/acting-for.ts'
import { CASE_STATE, updateCase } from '../cases/store.ts'
import type { ActContext } from './act.ts'

/** 3 → 8: an officer claims the task or writes the first word; looking changes nothing (rules §3). */
export async function startCase(
  context: Pick<ActContext, 'trx' | 'application' | 'case' | 'user' | 'today' | 'task'>
): Promise<void> {
  const { trx, application, case: row, user, today, task } = context
  if (row?.state !== CASE_STATE.accepted) return

  await updateCase(trx, row.id, { state: CASE_STATE.inWork })
  row.state = CASE_STATE.inWork
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row.id,
    businessKey: row.number,
    kind: 'started',
    personId: user.id,
    candidateGroup: task.owner,
    happenedOn: today,
    detail: await actingForIn(trx, task.principal)
  })
}

import { recordEvent } from '../case-events/store.ts'
import { actingForIn } from '../delegations/acting-for.ts'
import { CASE_STATE, updateCase, type CaseRow } from '../cases/store.ts'
import type { ActContext } from './act.ts'
import type { TaskCompletion } from './schema.ts'

const WAITING: readonly number[] = [CASE_STATE.accepted, CASE_STATE.corrected, CASE_STATE.procedureEnded]

/** The next act of an officer takes it into work. */
export const isWaiting = (row: Pick<CaseRow, 'state'>) => WAITING.includes(row.state)

/** Asks whether the case goes on at all, which department has it, or others for their word: none is its review. */
const NO_WORD: readonly (string | null)[] = [
  'yimen:sign-withdrawal',
  'yimen:reassign',
  'yimen:countersign'
] satisfies TaskCompletion['form'][]

/**
 * 3 → 8: an officer claims the task or writes the first word; looking changes nothing (rules §3). After a correction (7)
 * or a special procedure (10) the next such act brings it back to 8.
 */
export async function startCase(
  context: Pick<ActContext, 'trx' | 'application' | 'case' | 'user' | 'today' | 'task'>
): Promise<void> {
  const { trx, application, case: row, user, today, task } = context
  if (!row || !isWaiting(row) || NO_WORD.includes(task.form)) return

  const first = row.state === CASE_STATE.accepted
  await updateCase(trx, row.id, { state: CASE_STATE.inWork })
  row.state = CASE_STATE.inWork
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row.id,
    businessKey: row.number,
    kind: first ? 'started' : 'resumed',
    personId: user.id,
    candidateGroup: task.owner,
    happenedOn: today,
    detail: await actingForIn(trx, task.principal)
  })
}

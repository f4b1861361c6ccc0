import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { setAssignee } from '../inbox/store.ts'
import type { MoveOpenTasks, TaskMove } from '../people/end-account.ts'
import { findUser } from '../sessions/current-user.ts'
import { order } from './claim-task.ts'
import { lockSubject } from './subject.ts'

interface Held {
  taskId: string
  businessKey: string
  /** Candidate groups of the task. */
  groups: string[]
}

/**
 * The tasks of a person whose account ends, or who lost the group that they are for, go to who takes them over, or back to their groups: those too that the
 * taker's roles do not allow. The engine is told, and the events say whose task it was.
 */
export const createMoveOpenTasks =
  (now: () => Date): MoveOpenTasks =>
  async (trx, move) => {
    const today = legalToday(now())
    const taker = move.toPersonId === null ? undefined : await findUser(trx, move.toPersonId, today)
    const kept = move.lostOnly ? await findUser(trx, move.personId, today) : undefined
    const held = (await listHeld(trx, move.personId)).filter(
      ({ groups }) => !kept || (groups.length > 0 && !groups.some((group) => kept.groups.includes(group)))
    )
    for (const task of held) {
      const allowed = taker && task.groups.some((group) => taker.groups.includes(group))
      await moveTask(trx, task, { ...move, toPersonId: allowed ? taker.id : null }, now())
    }
    return held.length
  }

async function moveTask(
  trx: Knex.Transaction,
  { taskId, businessKey, groups }: Held,
  { personId, toPersonId, by }: TaskMove,
  now: Date
): Promise<void> {
  const { application, case: row } = await lockSubject(trx, businessKey)
  await setAssignee(trx, taskId, toPersonId)
  await order(trx, application.projectId, { kind: 'unclaim-task', taskId }, by)
  if (toPersonId) await order(trx, application.projectId, { kind: 'claim-task', taskId }, toPersonId)
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row?.id ?? null,
    businessKey,
    kind: 'reassigned',
    personId: by,
    candidateGroup: groups[0] ?? null,
    happenedOn: legalToday(now),
    detail: { from: personId, to: toPersonId }
  })
}

/** In the order of their numbers, so that two such moves do not wait for each other. */
async function listHeld(trx: Knex.Transaction, personId: string): Promise<Held[]> {
  const { rows } = await trx.raw(
    `select task_id, business_key, coalesce(array_agg(owner) filter (where owner not like 'user:%'), '{}') as groups
     from inbox_entries
     where done_at is null and task_id in (
       select task_id from inbox_entries where done_at is null and (assignee = :personId or owner = 'user:' || :personId)
     )
     group by task_id, business_key order by business_key, task_id`,
    { personId }
  )
  return rows
}

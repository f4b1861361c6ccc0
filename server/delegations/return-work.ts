import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import { setAssignee } from '../inbox/store.ts'
import { findUser } from '../sessions/current-user.ts'
import { order } from '../tasks/claim-task.ts'
import { lockSubject } from '../tasks/subject.ts'

interface Left {
  taskId: string
  businessKey: string
  delegate: string
  principal: string
  groups: string[]
}

/**
 * What is still claimed by 委托 while no delegation between the two is in force goes back to who had given it, or to
 * its group when that one may not have it any more; answers how many tasks. `by`: who ended it; null: its last day.
 */
export async function returnWork(trx: Knex.Transaction, now: Date, by: string | null): Promise<number> {
  const today = legalToday(now)
  const left = await listLeft(trx, today)
  for (const task of left) await returnTask(trx, task, { today, by })
  return left.length
}

async function returnTask(
  trx: Knex.Transaction,
  { taskId, businessKey, delegate, principal, groups }: Left,
  { today, by }: { today: string; by: string | null }
): Promise<void> {
  const { application, case: row } = await lockSubject(trx, businessKey)
  const giver = await findUser(trx, principal, today)
  const to = giver && groups.some((group) => giver.groups.includes(group)) ? principal : null
  const tree = application.projectId
  await setAssignee(trx, taskId, to)
  await order(trx, tree, { kind: 'unclaim-task', taskId }, by ?? principal)
  if (to) await order(trx, tree, { kind: 'claim-task', taskId }, to)
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row?.id ?? null,
    businessKey,
    kind: 'reassigned',
    personId: by,
    candidateGroup: groups[0] ?? null,
    happenedOn: today,
    detail: { from: delegate, to }
  })
}

async function listLeft(trx: Knex.Transaction, today: string): Promise<Left[]> {
  const { rows } = await trx.raw(
    `select task_id, business_key, assignee as delegate, acting_for as principal,
       coalesce(array_agg(owner) filter (where owner not like 'user:%'), '{}') as groups
     from inbox_entries entry
     where acting_for is not null and done_at is null and not exists (
       select from delegations given
         join people giver on giver.id = given.from_person_id and giver.status = 'active'
         join people taker on taker.id = given.to_person_id and taker.status = 'active'
       where from_person_id = acting_for and to_person_id = assignee and given.ended_at is null
         and :today between from_on and until_on)
     group by task_id, business_key, assignee, acting_for order by business_key, task_id`,
    { today }
  )
  return rows
}

import type { Knex } from 'knex'
import { DelegationNotInForce, NotInCandidateGroup, TaskNotOpen } from '../errors.ts'
import type { User } from '../policies.ts'
import { HELD, holdingBindings, reaches } from './holdings.ts'
import type { InboxEntry, OpenTask } from './store.ts'

/** Locks the task's rows, one per owner: whoever holds them decides who was first. The engine is not asked. */
export async function lockOpenTask(trx: Knex.Transaction, taskId: string, user: User): Promise<OpenTask> {
  const entries = await trx('inbox_entries')
    .where({ taskId })
    .whereNull('doneAt')
    .orderBy('owner')
    .forUpdate()
  if (entries.length === 0) throw new TaskNotOpen(taskId)

  const entry = await findCapacity(trx, taskId, user)
  if (!entry) throw await refusal(trx, entries, user)
  const definition = await trx('task_definitions')
    .where({ processDefinitionId: entry.processDefinitionId, taskKey: entry.taskKey })
    .first('form', 'nodeShareDays')
  const { form = null, nodeShareDays = null } = definition ?? {}
  return { ...entry, form, nodeShareDays }
}

type Held = InboxEntry & { principal: string | null }

/**
 * The row says for which group she acts, the principal for whom. What is claimed is done in the capacity in which it
 * was claimed, what a delegator has claimed in his name, everything else in her own right where she has it.
 */
async function findCapacity(trx: Knex, taskId: string, user: User): Promise<Held | undefined> {
  const { rows } = await trx.raw(
    `select entry.*, held.principal from ${HELD} join inbox_entries entry on entry.owner = held.owner
     where entry.task_id = :taskId and entry.done_at is null ${reaches(user, 'entry')}
       -- A person's own row is there once she has claimed it, and outlives a role or a membership that was taken away:
       -- it alone allows nothing where the task has groups.
       and (entry.owner not like 'user:%' or not exists (select from inbox_entries other
         where other.task_id = :taskId and other.done_at is null and other.owner not like 'user:%'))
     order by held.principal nulls first, entry.owner`,
    { taskId, ...holdingBindings(user) }
  )
  const held: Held[] = rows
  const wanted = held[0]?.assignee === user.id ? held[0].actingFor : held[0]?.assignee
  return held.find(({ principal }) => principal !== null && principal === wanted) ?? held[0]
}

/** A delegation that does not reach so far, or no more, is told by name. */
async function refusal(trx: Knex, entries: InboxEntry[], user: User): Promise<Error> {
  const owner = entries[0]!.owner
  const { rows } = await trx.raw(
    `select people.name, given.from_on, given.until_on
     from delegations given join people on people.id = given.from_person_id
       left join roles_held held on held.person_id = people.id
       left join org_units unit on unit.id = held.org_unit_id
     where given.to_person_id = :me and (people.id = any(:persons)
       or unit.department || '@' || unit.region || ':' || held.role = any(:owners))
     order by given.created_at desc limit 1`,
    {
      me: user.id,
      owners: entries.map((entry) => entry.owner) as never,
      persons: entries.flatMap(({ actingFor, assignee }) => [actingFor, assignee]).filter(Boolean) as never
    }
  )
  const [given] = rows as { name: string; fromOn: string; untilOn: string }[]
  return given
    ? new DelegationNotInForce(given.name, given.fromOn, given.untilOn)
    : new NotInCandidateGroup(owner)
}

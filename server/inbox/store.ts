import type { Knex } from 'knex'
import { NotInCandidateGroup, TaskNotOpen } from '../errors.ts'
import type { User } from '../policies.ts'

export interface InboxEntry {
  id: number
  owner: string
  taskId: string
  taskKey: string
  taskName: string
  processDefinitionId: string
  processInstanceId: string
  businessKey: string
  assignee: string | null
  dueOn: string | null
  createdAt: string
  suspended: boolean
  doneAt: string | null
  doneBy: string | null
  /** Of whose clock the day is, where it is not the business key's. */
  clockKey: string | null
  /** Common to an opinion and the item that goes with it (pair.ts). */
  pair: string | null
  /** Of the business key, for search and filters. */
  projectId: string | null
  stage: string | null
  item: string | null
}
export type OpenTask = InboxEntry & { form: string | null }

declare module 'knex/types/tables' {
  interface Tables {
    inbox_entries: InboxEntry
    task_definitions: {
      processDefinitionId: string
      taskKey: string
      name: string
      form: string | null
      nodeShareDays: number | null
    }
  }
}

/** Whose rows a person sees: the candidate groups and what is hers alone. */
export const ownersOf = (user: User) => [...user.groups, `user:${user.id}`]

/** Locks the task's rows, one per owner: whoever holds them decides who was first. The engine is not asked. */
export async function lockOpenTask(trx: Knex.Transaction, taskId: string, user: User): Promise<OpenTask> {
  const entries = await trx('inbox_entries')
    .where({ taskId })
    .whereNull('doneAt')
    .orderBy('owner')
    .forUpdate()
  if (entries.length === 0) throw new TaskNotOpen(taskId)

  const owners = ownersOf(user)
  // The candidate group says for whom she acts. Her own row is there once she has claimed it, and outlives a role or
  // a membership that was taken away: it alone allows nothing where the task has groups.
  const groups = entries.filter((row) => !row.owner.startsWith('user:'))
  const entry = (groups.length ? groups : entries).find((row) => owners.includes(row.owner))
  if (!entry) throw new NotInCandidateGroup(entries[0]!.owner)

  const definition = await trx('task_definitions')
    .where({ processDefinitionId: entry.processDefinitionId, taskKey: entry.taskKey })
    .first('form')
  return { ...entry, form: definition?.form ?? null }
}

export async function markDone(trx: Knex.Transaction, taskId: string, personId: string): Promise<void> {
  await trx('inbox_entries')
    .where({ taskId })
    .update({ doneAt: trx.fn.now() as never, doneBy: personId })
}

export async function setAssignee(
  trx: Knex.Transaction,
  taskId: string,
  personId: string | null
): Promise<void> {
  await trx('inbox_entries').where({ taskId }).update({ assignee: personId })
}

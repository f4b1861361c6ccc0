import type { Knex } from 'knex'
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
  /** For whom the assignee has it by 委托. */
  actingFor: string | null
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
/** `principal`: for whom the person acts who locked it; null: in her own right. */
export type OpenTask = InboxEntry & {
  form: string | null
  nodeShareDays?: number | null
  principal: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    inbox_entries: InboxEntry
    task_definitions: {
      processDefinitionId: string
      taskKey: string
      name: string
      form: string | null
      nodeShareDays: number | null
      /** Of the step that concludes a stage. */
      stage?: string | null
    }
  }
}

/** Whose rows a person sees: the candidate groups and what is hers alone. */
export const ownersOf = (user: User) => [...user.groups, `user:${user.id}`]

export async function markDone(trx: Knex.Transaction, taskId: string, personId: string): Promise<void> {
  await trx('inbox_entries')
    .where({ taskId })
    .update({ doneAt: trx.fn.now() as never, doneBy: personId })
}

export async function setAssignee(
  trx: Knex.Transaction,
  taskId: string,
  personId: string | null,
  actingFor: string | null = null
): Promise<void> {
  await trx('inbox_entries').where({ taskId }).update({ assignee: personId, actingFor })
}

import type { Knex } from 'knex'
import { TaskNotOpen } from '../errors.ts'
import { lockOpenTask, type OpenTask } from '../inbox/store.ts'
import type { User } from '../policies.ts'
import { lockSubject, type Subject } from './subject.ts'

/**
 * Locks what an act is about, then the task. Always in this order: who decides one case writes the due days of
 * others into their inbox entries, so an entry held while waiting for the application would be a deadlock.
 */
export async function lockTask(
  trx: Knex.Transaction,
  taskId: string,
  user: User
): Promise<Subject & { task: OpenTask }> {
  const entry = await trx('inbox_entries').where({ taskId }).whereNull('doneAt').first('businessKey')
  if (!entry) throw new TaskNotOpen(taskId)
  const subject = await lockSubject(trx, entry.businessKey)
  return { ...subject, task: await lockOpenTask(trx, taskId, user) }
}

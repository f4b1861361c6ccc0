import type { Knex } from 'knex'
import { StepTakenBack, TaskNotOpen } from '../errors.ts'
import { lockOpenTask } from '../inbox/lock-open-task.ts'
import type { OpenTask } from '../inbox/store.ts'
import type { User } from '../policies.ts'
import { actsAtWindow } from '../window/mandate.ts'
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
  await assertNotTakenBack(trx, subject.application.projectId, taskId)
  return { ...subject, task: await lockOpenTask(trx, taskId, await actingFor(trx, subject, user)) }
}

/** The window that filed for a walk-in answers for that filing as its organisation does. */
async function actingFor(trx: Knex.Transaction, { application }: Subject, user: User): Promise<User> {
  if (!(await actsAtWindow(trx, user, { applicationId: application.id }))) return user
  const project = (await trx('projects').where({ id: application.projectId }).first('organisationId'))!
  return { ...user, groups: [...user.groups, `organisation:${project.organisationId}`] }
}

/**
 * While the engine is away a step may be taken back before its successor is there; it comes and goes when the engine
 * returns, and nobody may act on it in between.
 */
async function assertNotTakenBack(trx: Knex.Transaction, tree: string, taskId: string): Promise<void> {
  const { rows } = await trx.raw(
    `select from engine_commands join inbox_entries entry on entry.task_id = :taskId
     where tree = :tree and delivered_at is null and command ->> 'kind' = 'take-back'
       and command ->> 'businessKey' = entry.business_key and command ->> 'activity' <> entry.task_key limit 1`,
    { tree, taskId }
  )
  if (rows.length) throw new StepTakenBack()
}

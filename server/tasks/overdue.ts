import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocksAndNodes } from '../clocks/read-clocks.ts'
import { OverdueReasonMissing } from '../errors.ts'
import type { OpenTask } from '../inbox/store.ts'
import { AFTER_THE_APPLICANTS_DAY, type TaskCompletion } from './schema.ts'

/**
 * What is over asks for a reason before the next act (rules §2.6): the case, or this step's share of it. The reason
 * stays with the act. Applicants are asked nothing: their days are not the departments'.
 */
export async function readOverdueReason(
  db: Knex,
  task: OpenTask,
  { overdueReason }: TaskCompletion,
  now: Date
): Promise<{ overdueReason?: string }> {
  if (task.owner.startsWith('organisation:')) return {}
  const over = await findOver(db, task, now)
  if (!over) return {}
  const reason = overdueReason?.trim()
  if (!reason) throw new OverdueReasonMissing(over)
  return { overdueReason: reason }
}

async function findOver(db: Knex, task: OpenTask, now: Date): Promise<'case' | 'step' | null> {
  const businessKey = task.clockKey ?? task.businessKey
  const { form, nodeShareDays = null } = task
  const cameOn = legalToday(new Date(task.createdAt))
  const step = { key: task.taskId, businessKey, form, nodeShareDays, cameOn }
  const { clocks, nodes } = await findGoverningClocksAndNodes(db, [step], legalToday(now))
  const clock = clocks.get(businessKey)
  // The delivery of what is decided is the window's.
  const own = clock?.kind !== 'delivery' && !AFTER_THE_APPLICANTS_DAY.includes(form)
  if (clock?.signal === 'red' && own) return 'case'
  return nodes.get(task.taskId)?.signal === 'red' ? 'step' : null
}

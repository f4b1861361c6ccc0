import type { Knex } from 'knex'
import type { InboxEntry } from './store.ts'

/**
 * A department's opinion and its item of one filing are listed, opened, claimed and submitted once. Both tasks carry
 * the same word (migration 0830); they are a pair while both are open and the same person has them, or nobody.
 */
export const isCompanion = (other: string, entry: string) => `${other}.pair = ${entry}.pair
  and ${other}.task_id <> ${entry}.task_id and ${other}.done_at is null and not ${other}.suspended
  and ${other}.assignee is not distinct from ${entry}.assignee`

/** What two tasks of a pair have in common and no other row has: a pair is counted once. */
export const ONE_ROW = `case when entry.pair is null then entry.task_id else entry.pair || ' ' || coalesce(entry.assignee::text, '') end`

export async function findCompanion(
  db: Knex,
  task: Pick<InboxEntry, 'taskId' | 'pair' | 'assignee'>
): Promise<string | undefined> {
  if (!task.pair) return undefined
  const { rows } = await db.raw(
    `select other.task_id from inbox_entries other
     join (values (cast(:taskId as text), cast(:pair as text), cast(:assignee as uuid))) entry (task_id, pair, assignee) on true
     where ${isCompanion('other', 'entry')} limit 1`,
    { taskId: task.taskId, pair: task.pair, assignee: task.assignee }
  )
  return rows[0]?.taskId
}

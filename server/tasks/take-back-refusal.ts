import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { isRefusal } from './block.ts'
import { assertTakeable, listSubmission } from './take-back.ts'

/** Whether this person may still take back what was submitted at the task; null when others submitted it. */
export async function findTakeBack(
  db: Knex,
  taskId: string,
  user: User
): Promise<{ refused: { code: string; message: string } | null } | null> {
  const acts = await listSubmission(db, taskId)
  if (acts.length === 0 || acts.some((act) => act.personId !== user.id)) return null
  try {
    for (const act of acts) await assertTakeable(db, act, user)
    return { refused: null }
  } catch (error) {
    if (isRefusal(error)) return { refused: { code: error.code, message: error.message } }
    throw error
  }
}

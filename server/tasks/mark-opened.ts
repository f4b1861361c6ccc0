import type { Knex } from 'knex'
import { StepTakenBack } from '../errors.ts'
import type { InboxEntry } from '../inbox/store.ts'
import type { User } from '../policies.ts'

/**
 * The first look of another person at what an act led to: from then on it is not taken back. Looking changes nothing
 * else. The act's row decides between this and a 取回 at the same moment.
 */
export async function markOpened(
  db: Knex,
  { businessKey }: Pick<InboxEntry, 'businessKey'>,
  user: User,
  now: Date
): Promise<void> {
  const before = await db('acts')
    .where({ businessKey })
    .whereNull('takenBackAt')
    .orderBy('completedAt', 'desc')
    .first('id', 'openedAt', 'personId')
  if (!before || before.openedAt || before.personId === user.id) return

  const marked = await db('acts')
    .where({ id: before.id })
    .whereNull('openedAt')
    .whereNull('takenBackAt')
    .update({ openedAt: now.toISOString(), openedBy: user.id })
  if (marked) return
  const lost = await db('acts').where({ id: before.id }).first('takenBackAt')
  if (lost?.takenBackAt) throw new StepTakenBack()
}

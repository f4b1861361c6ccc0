import type { Knex } from 'knex'
import { NotATaker, OpenTasks } from '../errors.ts'
import { endSessions } from '../sessions/session-store.ts'
import { recordAdminEvent } from './admin-events.ts'
import { assertAnotherAdministrator, getPersonRow } from './store.ts'

export interface TaskMove {
  personId: string
  /** Null: back to the candidate groups. */
  toPersonId: string | null
  /** Who ends the account, or takes away the role or the membership. */
  by: string
  /** Only the tasks that the person's present groups no longer allow. */
  lostOnly?: true
}

/**
 * Moves the open tasks that are claimed by a person, in the given transaction; answers how many. Given from outside,
 * because tasks know people and not the other way round.
 */
export type MoveOpenTasks = (trx: Knex.Transaction, move: TaskMove) => Promise<number>

const openTasksOf = (db: Knex, personId: string) =>
  db('inbox_entries')
    .whereNull('doneAt')
    .where((row) => void row.where('assignee', personId).orWhere('owner', `user:${personId}`))

/** Tasks, not entries: one task stands in the inbox once for each of its candidate groups. */
export async function countOpenTasks(db: Knex, personId: string): Promise<number> {
  const tasks = await openTasksOf(db, personId).distinct('taskId')
  return tasks.length
}

/** An account ends when its open tasks were moved; sessions end with it, roles stay as history of who it was. */
export async function endAccount(
  db: Knex,
  moveOpenTasks: MoveOpenTasks,
  { personId, moveTasksTo, by, now }: { personId: string; moveTasksTo?: string; by: string; now: Date }
): Promise<number> {
  return db.transaction(async (trx) => {
    await assertAnotherAdministrator(trx, personId)
    await trx('people').where({ id: personId }).forUpdate()
    await getPersonRow(trx, personId)
    const open = await countOpenTasks(trx, personId)
    if (open > 0 && !moveTasksTo) throw new OpenTasks(open)

    const toPersonId = moveTasksTo === undefined || moveTasksTo === 'groups' ? null : moveTasksTo
    if (toPersonId) await assertTaker(trx, toPersonId, personId)
    const moved = open > 0 ? await moveOpenTasks(trx, { personId, toPersonId, by }) : 0

    await trx('people').where({ id: personId }).update({ status: 'ended', endedAt: now.toISOString() })
    await endSessions(trx, personId)
    await recordAdminEvent(trx, by, 'people.end', personId, { movedTasks: moved, toPersonId })
    return moved
  })
}

async function assertTaker(trx: Knex.Transaction, toPersonId: string, personId: string): Promise<void> {
  const taker = await trx('people').where({ id: toPersonId, status: 'active' }).first('id')
  if (!taker || toPersonId === personId) throw new NotATaker()
}

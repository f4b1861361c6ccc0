import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { type Command, command } from '../engine/commands.ts'
import { ClaimedByAnother, NotClaimedByYou } from '../errors.ts'
import { setAssignee } from '../inbox/store.ts'
import type { User } from '../policies.ts'
import { lockTask } from './lock-task.ts'
import { startCase } from './start-case.ts'

interface Input {
  taskId: string
  user: User
  now: Date
}

/** The database decides who was first; the engine is told. A second claim by the same person changes nothing. */
export async function claimTask(db: Knex, { taskId, user, now }: Input): Promise<void> {
  await db.transaction(async (trx) => {
    const { task, ...subject } = await lockTask(trx, taskId, user)
    if (task.assignee === user.id) return
    if (task.assignee) throw new ClaimedByAnother()

    await startCase({ ...subject, trx, user, today: legalToday(now), task })
    await setAssignee(trx, taskId, user.id)
    await order(trx, subject.application.projectId, { kind: 'claim-task', taskId }, user.id)
  })
}

/** Gives the task back to its group. */
export async function unclaimTask(db: Knex, { taskId, user }: Omit<Input, 'now'>): Promise<void> {
  await db.transaction(async (trx) => {
    const { task, application } = await lockTask(trx, taskId, user)
    if (!task.assignee) return
    if (task.assignee !== user.id) throw new NotClaimedByYou()

    await setAssignee(trx, taskId, null)
    await order(trx, application.projectId, { kind: 'unclaim-task', taskId }, user.id)
  })
}

/** One of its own each time: a task may be claimed and given back often. */
export async function order(
  trx: Knex.Transaction,
  tree: string,
  told: Command,
  person: string
): Promise<void> {
  await command(trx, { tree, idempotency: `${told.kind}:${randomUUID()}`, command: told, person })
}

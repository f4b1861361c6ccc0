import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { type Command, command } from '../engine/commands.ts'
import { ClaimedByAnother, NotClaimedByYou, WithdrawalOpen } from '../errors.ts'
import { findCompanion } from '../inbox/pair.ts'
import { setAssignee } from '../inbox/store.ts'
import { findOpenWithdrawal } from '../moves/withdrawal/open-withdrawal.ts'
import type { User } from '../policies.ts'
import { lockTask } from './lock-task.ts'
import { markOpened } from './mark-opened.ts'
import { startCase } from './start-case.ts'

interface Input {
  taskId: string
  user: User
  now: Date
}

/**
 * The database decides who was first; the engine is told. A second claim by the same person changes nothing. A pair
 * is claimed and given back as one.
 */
export async function claimTask(db: Knex, { taskId, user, now }: Input): Promise<void> {
  await db.transaction(async (trx) => {
    for (const locked of await lockPair(trx, taskId, user)) {
      const { task, ...subject } = locked
      if (task.assignee === user.id) continue
      if (task.assignee && task.assignee !== task.principal) throw new ClaimedByAnother()
      // Nobody begins what its applicant wants back; only the signatures are wanted now.
      if (task.form !== 'yimen:sign-withdrawal' && (await findOpenWithdrawal(trx, task.businessKey, subject)))
        throw new WithdrawalOpen()

      await markOpened(trx, task, user, now)
      await startCase({ ...subject, trx, user, today: legalToday(now), task })
      await setAssignee(trx, task.taskId, user.id, task.principal)
      await handOver(trx, { ...locked, from: task.assignee, to: user.id })
    }
  })
}

async function lockPair(trx: Knex.Transaction, taskId: string, user: User) {
  const first = await lockTask(trx, taskId, user)
  const companion = await findCompanion(trx, first.task)
  return companion ? [first, await lockTask(trx, companion, user)] : [first]
}

/** Gives the task back to its group. */
export async function unclaimTask(db: Knex, { taskId, user }: Omit<Input, 'now'>): Promise<void> {
  await db.transaction(async (trx) => {
    for (const { task, application } of await lockPair(trx, taskId, user)) {
      if (!task.assignee) continue
      if (task.assignee !== user.id) throw new NotClaimedByYou()

      await setAssignee(trx, task.taskId, null)
      const told = { kind: 'unclaim-task', taskId: task.taskId } as const
      await order(trx, application.projectId, told, user.id)
    }
  })
}

/** The engine hears who has it now, in the place of whom. */
export async function handOver(
  trx: Knex.Transaction,
  { task, application, from, to }: Pick<Locked, 'task' | 'application'> & { from: string | null; to: string }
): Promise<void> {
  const { taskId } = task
  if (from) await order(trx, application.projectId, { kind: 'unclaim-task', taskId }, from)
  await order(trx, application.projectId, { kind: 'claim-task', taskId }, to)
}
type Locked = Awaited<ReturnType<typeof lockTask>>

/** One of its own each time: a task may be claimed and given back often. */
export async function order(
  trx: Knex.Transaction,
  tree: string,
  told: Command,
  person: string
): Promise<void> {
  await command(trx, { tree, idempotency: `${told.kind}:${randomUUID()}`, command: told, person })
}

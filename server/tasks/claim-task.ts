import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { command } from '../engine/commands.ts'
import { ClaimedByAnother, NotClaimedByYou } from '../errors.ts'
import { lockOpenTask, setAssignee } from '../inbox/store.ts'
import type { User } from '../policies.ts'
import { startCase } from './start-case.ts'
import { lockSubject } from './subject.ts'

interface Input {
  taskId: string
  user: User
  now: Date
}

/** The database decides who was first; the engine is told. A second claim by the same person changes nothing. */
export async function claimTask(db: Knex, { taskId, user, now }: Input): Promise<void> {
  await db.transaction(async (trx) => {
    const task = await lockOpenTask(trx, taskId, user)
    if (task.assignee === user.id) return
    if (task.assignee) throw new ClaimedByAnother()

    const subject = await lockSubject(trx, task.businessKey)
    await startCase({ ...subject, trx, user, today: legalToday(now), task })
    await setAssignee(trx, taskId, user.id)
    await command(trx, {
      tree: subject.application.projectId,
      idempotency: `claim:${taskId}:${user.id}:${now.getTime()}`,
      command: { kind: 'claim-task', taskId },
      person: user.id
    })
  })
}

/** Gives the task back to its group. */
export async function unclaimTask(db: Knex, { taskId, user, now }: Input): Promise<void> {
  await db.transaction(async (trx) => {
    const task = await lockOpenTask(trx, taskId, user)
    if (!task.assignee) return
    if (task.assignee !== user.id) throw new NotClaimedByYou()

    const { application } = await lockSubject(trx, task.businessKey)
    await setAssignee(trx, taskId, null)
    await command(trx, {
      tree: application.projectId,
      idempotency: `unclaim:${taskId}:${user.id}:${now.getTime()}`,
      command: { kind: 'unclaim-task', taskId },
      person: user.id
    })
  })
}

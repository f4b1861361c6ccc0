import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { recordEvent } from '../case-events/store.ts'
import {
  NotTransferable,
  NotYoursToTransfer,
  TaskNotOpen,
  TransferBarred,
  TransferToOutsider
} from '../errors.ts'
import { listCovering } from '../inbox/holdings.ts'
import { findCompanion } from '../inbox/pair.ts'
import { setAssignee, type InboxEntry } from '../inbox/store.ts'
import { findOpenWithdrawal } from '../moves/withdrawal/open-withdrawal.ts'
import { notify } from '../notifications/notify.ts'
import type { User } from '../policies.ts'
import { findUser } from '../sessions/current-user.ts'
import { handOver } from '../tasks/claim-task.ts'
import { isRefusal } from '../tasks/block.ts'
import { assertAnotherPerson } from '../tasks/another-person.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { isWaiting, startCase } from '../tasks/start-case.ts'
import { lockSubject, type Subject } from '../tasks/subject.ts'

interface Input {
  taskId: string
  toPersonId: string
  reason: string
  user: User
  now: Date
}

/**
 * 转办: who has a task hands it to another of its candidate group; the office's head or lead gives out and takes over
 * what is the office's. A pair moves as one. The other has it as after a claim, and may give it back.
 */
export async function transferTask(
  db: Knex,
  { taskId, toPersonId, reason, user, now }: Input
): Promise<void> {
  const today = legalToday(now)
  await db.transaction(async (trx) => {
    const parts = await lockParts(trx, taskId)
    const to = await findUser(trx, toPersonId, today)
    for (const part of parts) {
      await assertMayTransfer(trx, part, user)
      await assertMayHave(trx, part, to)
    }
    for (const { task, group, ...subject } of parts) {
      if (task.assignee === to!.id) continue
      const held = { ...task, owner: group, form: null, principal: null }
      // What its applicant wants back is begun by nobody.
      const waits = subject.case !== null && isWaiting(subject.case)
      if (waits && !(await findOpenWithdrawal(trx, task.businessKey, subject)))
        await startCase({ ...subject, trx, user: to!, today, task: held })
      await setAssignee(trx, task.taskId, to!.id)
      await handOver(trx, { ...subject, task: held, from: task.assignee, to: to!.id })
      await recordTransfer(trx, { ...subject, task, group }, { to: to!, reason, user, today })
    }
    const { application, task } = parts[0]!
    await notify(trx, {
      application,
      to: `user:${toPersonId}`,
      kind: 'transferred',
      businessKey: task.businessKey,
      content: { by: user.name, text: reason.trim(), task: taskId }
    })
  })
}

interface Part extends Subject {
  task: InboxEntry
  /** A candidate group of the task. */
  group: string
  groups: string[]
}

async function lockParts(trx: Knex.Transaction, taskId: string): Promise<Part[]> {
  const first = await lockPart(trx, taskId)
  const companion = await findCompanion(trx, first.task)
  return companion ? [first, await lockPart(trx, companion)] : [first]
}

async function lockPart(trx: Knex.Transaction, taskId: string): Promise<Part> {
  const found = await trx('inbox_entries').where({ taskId }).whereNull('doneAt').first('businessKey')
  if (!found) throw new TaskNotOpen(taskId)
  const subject = await lockSubject(trx, found.businessKey)
  const rows = await trx('inbox_entries').where({ taskId }).whereNull('doneAt').orderBy('owner').forUpdate()
  const groups = rows.map(({ owner }) => owner).filter((owner) => /@.*:/.test(owner))
  // Named persons and applicants' organisations have nobody to hand it to.
  if (!rows[0] || groups.length === 0) throw new NotTransferable()
  return { ...subject, task: rows[0], groups, group: groups[0]! }
}

/** Her own; what came by 委托 and as far as it reaches; as head or lead, whatever is the office's. */
export async function mayTransfer(
  db: Knex,
  { task, groups }: Pick<Part, 'task' | 'groups'>,
  user: User
): Promise<boolean> {
  if (task.assignee === user.id) return true
  const given = await listCovering(db, user, task.taskId)
  if (given.some(({ from }) => from.id === task.assignee && task.actingFor === null)) return true
  const held = [...user.groups, ...given.flatMap((one) => one.groups)]
  return groups.some((group) =>
    ['head', 'lead'].some((role) => held.includes(`${group.split(':')[0]}:${role}`))
  )
}

async function assertMayTransfer(trx: Knex, part: Part, user: User): Promise<void> {
  if (!(await mayTransfer(trx, part, user))) throw new NotYoursToTransfer()
}

/** In the own right, and not against the two-person rule. */
async function assertMayHave(trx: Knex, part: Part, to: User | undefined): Promise<void> {
  const { task, groups, ...subject } = part
  if (!to || !groups.some((group) => to.groups.includes(group))) throw new TransferToOutsider()
  const barred = await findBar(trx, { ...subject, task }, to)
  if (barred) throw new TransferBarred(to.name)
}

/** Whether this person may not complete the task, whoever else may; what is not possible for anybody now does not count. */
export async function findBar(
  db: Knex,
  {
    task,
    ...subject
  }: Subject & { task: Pick<InboxEntry, 'businessKey' | 'processDefinitionId' | 'taskKey'> },
  user: User
): Promise<boolean> {
  const definition = await db('task_definitions')
    .where({ processDefinitionId: task.processDefinitionId, taskKey: task.taskKey })
    .first('form')
  const form = definition?.form as TaskCompletion['form'] | undefined
  if (!form) return false
  const { businessKey } = task
  const attempt = { ...subject, db, form, businessKey, user, principal: null }
  try {
    await assertAnotherPerson(attempt)
    return false
  } catch (error) {
    if (isRefusal(error)) return true
    throw error
  }
}

async function recordTransfer(
  trx: Knex.Transaction,
  { task, group, application, case: row }: Subject & Pick<Part, 'task' | 'group'>,
  { to, reason, user, today }: { to: User; reason: string; user: User; today: string }
): Promise<void> {
  const from = task.assignee ? await trx('people').where({ id: task.assignee }).first('id', 'name') : null
  await recordEvent(trx, {
    projectId: application.projectId,
    applicationId: application.id,
    caseId: row?.id ?? null,
    businessKey: task.businessKey,
    kind: 'transferred',
    personId: user.id,
    candidateGroup: group,
    happenedOn: today,
    detail: { from: from ?? null, to: { id: to.id, name: to.name }, text: reason.trim() }
  })
}

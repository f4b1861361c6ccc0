import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { isBegun, updateCase } from '../cases/store.ts'
import { recordEvent } from '../case-events/store.ts'
import { command } from '../engine/commands.ts'
import { NotYourStep, StepOpened, StepTookEffect } from '../errors.ts'
import { markDone } from '../inbox/store.ts'
import type { User } from '../policies.ts'
import { updateOpinion } from '../stage-opinions/store.ts'
import type { ActRow } from './store.ts'
import { lockSubject, type Subject } from './subject.ts'

/**
 * 取回: a step that stayed inside the department goes back to who submitted it, while the next person has not opened
 * it. Of a pair both halves go back, or none. The engine is told; it may be away meanwhile.
 */
export async function takeBack(
  db: Knex,
  { taskId, user, now }: { taskId: string; user: User; now: Date }
): Promise<ActRow[]> {
  return db.transaction(async (trx) => {
    const acts = await listSubmission(trx, taskId)
    const first = acts[0]
    if (!first) throw new NotYourStep()
    await lockSubject(trx, first.businessKey)
    for (const act of acts) await assertTakeable(trx, act, user)
    for (const act of acts) await takeOneBack(trx, act, { user, now })
    return acts
  })
}

/** The act of a task and the one that was submitted with it, the opinion's first. */
export async function listSubmission(db: Knex, taskId: string): Promise<ActRow[]> {
  const act = await db('acts').where({ taskId }).first()
  if (!act) return []
  const leading = act.submittedWith ?? act.id
  return db('acts')
    .where({ id: leading })
    .orWhere({ submittedWith: leading })
    .orderByRaw('submitted_with is not null')
}

/** What stays inside the department and decides nothing: 审查, a stage's opinion before it is signed, a return. */
const INSIDE = ['yimen:review', 'yimen:review-opinion']
const staysInside = ({ form, outcome }: ActRow) => INSIDE.includes(form) || outcome === 'return'

export async function assertTakeable(db: Knex, act: ActRow, user: User): Promise<void> {
  if (act.personId !== user.id || act.takenBackAt) throw new NotYourStep()
  // What was done for another goes back to who did it only while she may do it again.
  if (act.actingFor && !user.delegations.some(({ from }) => from.id === act.actingFor))
    throw new NotYourStep()
  if (!staysInside(act) || !act.taskKey || !act.processInstanceId) throw new StepTookEffect()
  if (act.openedAt) throw new StepOpened()

  const last = await db('acts')
    .where({ businessKey: act.businessKey })
    .whereNull('takenBackAt')
    .orderBy('completedAt', 'desc')
    .first('id')
  if (last?.id !== act.id) throw new StepOpened()
  await assertStepFollows(db, act)
  const row = act.caseId ? await db('cases').where({ id: act.caseId }).first('state') : undefined
  if (row && !isBegun(row)) throw new StepTookEffect()
  const application = await db('applications').where({ id: act.applicationId }).first('state')
  if (application?.state !== 'in-review') throw new StepTookEffect()
}

/** A person or a prerequisite is awaited, or the engine is away: a programme that is at work is not interrupted. */
async function assertStepFollows(db: Knex, { businessKey, caseId, taskId }: ActRow): Promise<void> {
  const open = await db('inbox_entries').where({ businessKey }).whereNull('doneAt').first('id')
  if (open) return
  const row = caseId ? await db('cases').where({ id: caseId }).first('prerequisites') : undefined
  if (row?.prerequisites === 'open') return
  const { rows } = await db.raw(
    `select from engine_commands where command ->> 'taskId' = ? and delivered_at is null limit 1`,
    [taskId]
  )
  if (rows.length === 0) throw new StepTookEffect()
}

async function takeOneBack(
  trx: Knex.Transaction,
  act: ActRow,
  { user, now }: { user: User; now: Date }
): Promise<void> {
  // The next person's look takes the same row: who is second finds the other's mark.
  const mine = await trx('acts')
    .where({ id: act.id })
    .whereNull('openedAt')
    .whereNull('takenBackAt')
    .update({ takenBackAt: now.toISOString() })
  if (!mine) throw new StepOpened()

  // Its marks on the papers are its author's again.
  await trx('paper_marks').where({ actId: act.id }).update({ actId: null })
  const subject = await lockSubject(trx, act.businessKey)
  await restore(trx, act, subject)
  await recordEvent(trx, {
    projectId: subject.application.projectId,
    applicationId: act.applicationId,
    caseId: act.caseId,
    businessKey: act.businessKey,
    kind: 'taken-back',
    personId: user.id,
    candidateGroup: act.candidateGroup,
    happenedOn: legalToday(now),
    detail: { act: act.id, form: act.form, outcome: act.outcome, round: act.round }
  })

  const next = await trx('inbox_entries')
    .where({ businessKey: act.businessKey, processInstanceId: act.processInstanceId! })
    .whereNull('doneAt')
    .first('taskId')
  if (next) await markDone(trx, next.taskId, user.id)
  await command(trx, {
    tree: subject.application.projectId,
    idempotency: `take-back:${act.id}`,
    command: {
      kind: 'take-back',
      processInstanceId: act.processInstanceId!,
      businessKey: act.businessKey,
      activity: act.taskKey!,
      taskId: next?.taskId ?? null
    },
    person: user.id
  })
}

/** What the act had changed: the round of a return, the answer of an opinion. */
async function restore(trx: Knex.Transaction, act: ActRow, { case: row, opinion }: Subject): Promise<void> {
  if (act.outcome === 'return') {
    if (row) await updateCase(trx, row.id, { round: act.round })
    if (opinion) await updateOpinion(trx, opinion.id, { state: 'reviewed', round: act.round })
  } else if (opinion) {
    const before = await trx('acts')
      .where({ businessKey: act.businessKey, form: act.form })
      .whereNull('takenBackAt')
      .orderBy('completedAt', 'desc')
      .first('outcome')
    await updateOpinion(trx, opinion.id, {
      state: 'open',
      answer: (before?.outcome ?? null) as typeof opinion.answer
    })
  }
}

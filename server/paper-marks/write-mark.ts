import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { MarkNotHere, MarkSubmitted, NotAllowed, NotFound } from '../errors.ts'
import type { User } from '../policies.ts'
import { lockTask } from '../tasks/lock-task.ts'
import { assertPossible } from '../tasks/possible.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { startCase } from '../tasks/start-case.ts'
import type { MarkPlace, PaperMark } from './schema.ts'
import { insertMark, lockMark, type MarkRow } from './store.ts'

/** What a mark becomes a line of, by the form of the task at which it is set. */
export const MARKED_FORMS: Partial<Record<TaskCompletion['form'], PaperMark['kind']>> = {
  'yimen:accept': 'correction',
  'yimen:review': 'finding',
  'yimen:record': 'finding',
  'yimen:review-opinion': 'finding'
}

type Written = MarkPlace & Pick<PaperMark, 'fileId' | 'text' | 'result'>

export async function addMark(
  db: Knex,
  { taskId, body, user, now }: { taskId: string; body: Written; user: User; now: Date }
): Promise<string> {
  return db.transaction(async (trx) => {
    const { task, ...subject } = await lockTask(trx, taskId, user)
    const { application } = subject
    const form = task.form as TaskCompletion['form']
    const kind = MARKED_FORMS[form]
    if (!kind) throw new MarkNotHere()
    const { businessKey, assignee, principal } = task
    await assertPossible({ ...subject, db: trx, form, businessKey, assignee, user, principal })
    await assertPaper(trx, application.id, body.fileId)

    await startCase({ ...subject, trx, user, today: legalToday(now), task })
    return insertMark(trx, {
      ...inside(body),
      fileId: body.fileId,
      text: body.text.trim(),
      result: body.result,
      applicationId: application.id,
      kind,
      businessKey,
      taskId,
      round: (subject.case ?? subject.opinion)?.round ?? 1,
      authorId: user.id,
      candidateGroup: task.owner,
      createdAt: now.toISOString()
    })
  })
}

export async function changeMark(
  db: Knex,
  id: string,
  {
    body,
    user,
    now
  }: { body: Pick<Written, 'text' | 'result'> & { place?: MarkPlace }; user: User; now: Date }
): Promise<void> {
  await db.transaction(async (trx) => {
    await lockOwn(trx, id, user)
    await trx('paper_marks')
      .where({ id })
      .update({
        text: body.text.trim(),
        result: body.result,
        ...(body.place && inside(body.place)),
        changedAt: now.toISOString()
      })
  })
}

export async function removeMark(db: Knex, id: string, user: User, now: Date): Promise<void> {
  await db.transaction(async (trx) => {
    await lockOwn(trx, id, user)
    await trx('paper_marks').where({ id }).update({ removedAt: now.toISOString() })
  })
}

async function lockOwn(trx: Knex.Transaction, id: string, user: User): Promise<MarkRow> {
  const mark = await lockMark(trx, id)
  if (!mark) throw new NotFound('such mark')
  if (mark.authorId !== user.id) throw new NotAllowed()
  if (mark.actId) throw new MarkSubmitted()
  return mark
}

async function assertPaper(trx: Knex.Transaction, applicationId: string, fileId: string): Promise<void> {
  const paper = await trx('application_papers').where({ applicationId, fileId }).first('id')
  if (!paper) throw new NotFound(`paper ${fileId}`)
}

/** No mark reaches over the edge of its page. */
function inside({ page, x, y, width, height }: MarkPlace): MarkPlace {
  return { page, x, y, width: Math.min(width, 1 - x), height: Math.min(height, 1 - y) }
}

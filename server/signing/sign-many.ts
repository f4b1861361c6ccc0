import type { FastifyInstance } from 'fastify'
import type { Static } from 'typebox'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import { FormMismatch, NeedsOwnLook } from '../errors.ts'
import { findInboxRow } from '../inbox/list-inbox.ts'
import type { User } from '../policies.ts'
import { isRefusal } from '../tasks/block.ts'
import { completeTask } from '../tasks/complete-task.ts'
import type { ActContext } from '../tasks/act.ts'
import type { TaskCompletion } from '../tasks/schema.ts'
import { describeEntries } from './describe-entries.ts'
import type { signMany } from './schema.ts'

type Result = Static<(typeof signMany)['schema']['response'][200]>['results'][number]

/** One after another, each in its own transaction: a task that cannot be signed says why and the next is tried. */
export async function signEach(app: FastifyInstance, taskIds: string[], user: User): Promise<Result[]> {
  const results: Result[] = []
  for (const taskId of taskIds) results.push(await signOne(app, taskId, user))
  app.deliverer.wake()
  return results
}

async function signOne(app: FastifyInstance, taskId: string, user: User): Promise<Result> {
  const { db, evaluateItems: evaluate } = app
  const now = app.now()
  try {
    const task = await findInboxRow(db, taskId, user, now)
    const body = asProposed(task?.form ?? null)
    await completeTask(db, { taskId, body, user, now, evaluate, guard: assertAlike })
    return { taskId, signed: true, code: null, message: null }
  } catch (error) {
    if (isRefusal(error)) return { taskId, signed: false, code: error.code, message: error.message }
    app.log.error({ err: error, task: taskId }, 'a task of a bulk signature failed')
    return {
      taskId,
      signed: false,
      code: 'INTERNAL',
      message: 'Something failed on our side; sign it by itself'
    }
  }
}

function asProposed(form: string | null): TaskCompletion {
  if (form === 'yimen:decide') return { form, outcome: 'grant' }
  if (form === 'yimen:sign-opinion' || form === null) return { form: 'yimen:sign-opinion', outcome: 'sign' }
  throw new FormMismatch(form)
}

/** Under the locks of the completion: what was alike when the list was read may not be any more. */
async function assertAlike({ trx, task, user, now }: ActContext): Promise<void> {
  const { businessKey } = task
  const clock = (await findGoverningClocks(trx, [businessKey], legalToday(now))).get(businessKey)
  const assignee = task.assignee
    ? { id: task.assignee, name: '', me: task.assignee === user.id, actingFor: null }
    : null
  const onBehalfOf = task.principal ? { id: task.principal, name: '' } : null
  const row = { businessKey, assignee, onBehalfOf, signal: clock?.signal ?? null }
  const [entry] = await describeEntries(trx, [row], user)
  if (entry!.reasons.length) throw new NeedsOwnLook(entry!.reasons.join(', '))
}

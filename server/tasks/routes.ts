import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { readDossierOf } from '../dossiers/read-dossier.ts'
import { readPairDossier } from '../dossiers/pair-dossier.ts'
import { TaskNotOpen } from '../errors.ts'
import { findDoneRow } from '../inbox/list-done.ts'
import { findDeskRow } from '../inbox/list-inbox.ts'
import { clockKeyOf } from '../paper-checks/store.ts'
import type { InboxRow } from '../inbox/schema.ts'
import type { User } from '../policies.ts'
import { assertConfirmed } from '../sessions/confirmation.ts'
import { findBlock } from './block.ts'
import { claimTask as claim, unclaimTask as unclaim } from './claim-task.ts'
import { completePair as completeBoth, completeTask as complete } from './complete-task.ts'
import { isSignature } from './is-signature.ts'
import { markOpened } from './mark-opened.ts'
import { claimTask, completePair, completeTask, readTask, takeBackTask, unclaimTask } from './schema.ts'
import { takeBack } from './take-back.ts'
import { findTakeBack } from './take-back-refusal.ts'

export const taskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { policy: 'signed-in' } as const
  const row = async (taskId: string, user: User) => {
    const found = await findDeskRow(app.db, taskId, user, app.now())
    if (!found) throw new TaskNotOpen(taskId)
    return found
  }
  const lookAt = async (task: InboxRow, user: User) => {
    for (const { businessKey } of [task, ...(task.companion ? [task.companion] : [])])
      await markOpened(app.db, { businessKey }, user, app.now())
    // False when it was done or taken back since it was found.
    return Boolean(
      await app.db('inbox_entries').where({ taskId: task.taskId }).whereNull('doneAt').first('id')
    )
  }
  // In this order: a task that is completed between the two questions is found by the second.
  const openOrDone = async (taskId: string, user: User) =>
    (await findDeskRow(app.db, taskId, user, app.now())) ?? (await findDoneRow(app.db, taskId, user))

  app.route({
    ...readTask,
    config,
    handler: async ({ params, user }) => {
      const found = await openOrDone(params.taskId, user)
      const still = !found || found.doneAt || (await lookAt(found, user))
      const task = still ? found : await findDoneRow(app.db, params.taskId, user)
      if (!task) throw new TaskNotOpen(params.taskId)
      const { companion } = task
      // A look at papers has a day of its own within the receipt of the filing.
      const clockKey =
        task.form === 'yimen:check-papers' ? clockKeyOf(task.businessKey, task.group) : undefined
      const dossier = companion
        ? await readPairDossier(app.db, [task.businessKey, companion.businessKey], app.now())
        : await readDossierOf(app.db, task.businessKey, app.now(), clockKey)
      const staff = await mayReadApplication(app.db, user, dossier.application.id)
      const blockOf = (part: Parameters<typeof findBlock>[1]) =>
        task.doneAt ? null : findBlock(app.db, part, user)
      return {
        task,
        // What the departments write among themselves is not the applicant's.
        dossier: staff
          ? dossier
          : {
              ...dossier,
              findings: [],
              acts: [],
              joint: null,
              timeline: [],
              papers: [],
              urged: null,
              meetings: [],
              circulations: [],
              moves: []
            },
        blocked: await blockOf(task),
        companion: companion && {
          number: companion.businessKey,
          blocked: await blockOf({
            ...companion,
            assignee: task.assignee,
            onBehalfOf: task.onBehalfOf
          })
        },
        takeBack: task.doneAt ? await findTakeBack(app.db, task.taskId, user) : null
      }
    }
  })

  app.route({
    ...claimTask,
    config,
    handler: async ({ params: { taskId }, user }) => {
      await claim(app.db, { taskId, user, now: app.now() })
      app.deliverer.wake()
      return row(taskId, user)
    }
  })

  app.route({
    ...unclaimTask,
    config,
    handler: async ({ params: { taskId }, user }) => {
      await unclaim(app.db, { taskId, user })
      app.deliverer.wake()
      return row(taskId, user)
    }
  })

  app.route({
    ...completeTask,
    config,
    handler: async (request) => {
      const { params, body, user } = request
      const { taskId } = params
      if (isSignature(body)) assertConfirmed(request)
      const act = await complete(app.db, {
        taskId,
        body,
        user,
        now: app.now(),
        evaluate: app.evaluateItems
      })
      app.deliverer.wake()
      return { actId: act.id, businessKey: act.businessKey, outcome: act.outcome }
    }
  })

  app.route({
    ...completePair,
    config,
    handler: async (request) => {
      const { params, body, user } = request
      const { taskId } = params
      const { completion, companion } = body
      if (isSignature(completion) || isSignature(companion.completion)) assertConfirmed(request)
      const now = app.now()
      const input = { taskId, body: completion, companion, user, now, evaluate: app.evaluateItems }
      const act = await completeBoth(app.db, input)
      app.deliverer.wake()
      return { actId: act.id, businessKey: act.businessKey, outcome: act.outcome }
    }
  })

  app.route({
    ...takeBackTask,
    config,
    handler: async ({ params: { taskId }, user }) => {
      const acts = await takeBack(app.db, { taskId, user, now: app.now() })
      app.deliverer.wake()
      return {
        acts: acts.map(({ businessKey, form, outcome, text, legalBasis, detail }) => ({
          businessKey,
          form,
          outcome,
          text,
          legalBasis,
          detail
        }))
      }
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { readDossierOf } from '../dossiers/read-dossier.ts'
import { TaskNotOpen } from '../errors.ts'
import { findDoneRow } from '../inbox/list-done.ts'
import { findInboxRow } from '../inbox/list-inbox.ts'
import { clockKeyOf } from '../paper-checks/store.ts'
import type { User } from '../policies.ts'
import { findBlock } from './block.ts'
import { claimTask as claim, unclaimTask as unclaim } from './claim-task.ts'
import { completeTask as complete } from './complete-task.ts'
import { claimTask, completeTask, readTask, unclaimTask } from './schema.ts'

export const taskRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { policy: 'signed-in' } as const
  const row = async (taskId: string, user: User) => {
    const found = await findInboxRow(app.db, taskId, user, app.now())
    if (!found) throw new TaskNotOpen(taskId)
    return found
  }
  // In this order: a task that is completed between the two questions is found by the second.
  const openOrDone = async (taskId: string, user: User) =>
    (await findInboxRow(app.db, taskId, user, app.now())) ?? (await findDoneRow(app.db, taskId, user))

  app.route({
    ...readTask,
    config,
    handler: async ({ params, user }) => {
      const task = await openOrDone(params.taskId, user)
      if (!task) throw new TaskNotOpen(params.taskId)
      // A look at papers has a day of its own within the receipt of the filing.
      const clockKey =
        task.form === 'yimen:check-papers' ? clockKeyOf(task.businessKey, task.group) : undefined
      const dossier = await readDossierOf(app.db, task.businessKey, app.now(), clockKey)
      const staff = await mayReadApplication(app.db, user, dossier.application.id)
      return {
        task,
        // What the departments write among themselves is not the applicant's.
        dossier: staff
          ? dossier
          : { ...dossier, findings: [], acts: [], timeline: [], urged: null, meetings: [] },
        blocked: task.doneAt ? null : await findBlock(app.db, task, user)
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
    handler: async ({ params: { taskId }, body, user }) => {
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
}

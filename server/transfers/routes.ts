import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { legalToday } from '../calendar/legal-date.ts'
import { mayReadApplication } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import { findSubject } from '../tasks/subject.ts'
import { listTransferable } from './list-transfers.ts'
import { listTransfers, transferTask } from './schema.ts'
import { transferTask as transfer } from './transfer-task.ts'

export const transferRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listTransfers,
    config: {
      policy: async ({ params }, user) => {
        const { number } = params as { number: string }
        const subject = await findSubject(app.db, number)
        const may = subject && (await mayReadApplication(app.db, user, subject.application.id))
        // Who may not read it need not learn whether the number exists.
        if (!may) throw new NotFound(number)
        return true
      }
    },
    handler: async ({ params, user }) => ({
      tasks: await listTransferable(app.db, params.number, user, legalToday(app.now()))
    })
  })

  app.route({
    ...transferTask,
    config: { policy: ['handler', 'head', 'lead'] },
    handler: async ({ params: { taskId }, body: { toPersonId, reason }, user }) => {
      await transfer(app.db, { taskId, toPersonId, reason, user, now: app.now() })
      app.deliverer.wake()
      return { to: toPersonId }
    }
  })
}

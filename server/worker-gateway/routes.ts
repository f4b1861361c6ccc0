import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound, TopicNotForWorkers, UnknownDepartment } from '../errors.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { createWorkerAccount, endWorkerAccount, listWorkerAccounts } from './schema.ts'
import { findWorkerAccounts, insertWorkerAccount, markWorkerAccountEnded } from './store.ts'

const config = { policy: ['administrator'] as const }

export const workerAccountRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listWorkerAccounts,
    config,
    handler: async () => ({ workerAccounts: await findWorkerAccounts(app.db) })
  })

  app.route({
    ...createWorkerAccount,
    config,
    handler: ({ body: { department, name, topics }, user }) =>
      app.db.transaction(async (trx) => {
        if (!(await trx('departments').where({ code: department }).first('code'))) {
          throw new UnknownDepartment(department)
        }
        // Licences and cases are opened by the platform itself; no department's programme may say that it did.
        const own = topics.find((topic) => /^platform\b/i.test(topic))
        if (own) throw new TopicNotForWorkers(own)

        const account = await insertWorkerAccount(trx, { department, name, topics, createdBy: user.id })
        const { id, username } = account
        await recordAdminEvent(trx, user.id, 'worker-accounts.create', id, {
          username,
          department,
          name,
          topics
        })
        return account
      })
  })

  app.route({
    ...endWorkerAccount,
    config,
    handler: ({ params: { accountId }, user }) =>
      app.db.transaction(async (trx) => {
        const account = await markWorkerAccountEnded(trx, accountId)
        if (!account) throw new NotFound('worker account')
        await recordAdminEvent(trx, user.id, 'worker-accounts.end', accountId, { username: account.username })
        return account
      })
  })
}

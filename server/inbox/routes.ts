import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { countTasks } from './count-tasks.ts'
import { listChoices } from './list-choices.ts'
import { listDone } from './list-done.ts'
import { listOpenTasks } from './list-inbox.ts'
import { countInbox, listInbox, listInboxChoices } from './schema.ts'

export const inboxRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listInbox,
    config: { policy: 'signed-in' },
    handler: async ({ query: { view, ...options }, user }) =>
      view === 'done'
        ? listDone(app.db, user, options)
        : listOpenTasks(app.db, user, { view, ...options }, app.now())
  })

  app.route({
    ...countInbox,
    config: { policy: 'signed-in' },
    handler: ({ user, query }) => countTasks(app.db, user, query, app.now())
  })

  app.route({
    ...listInboxChoices,
    config: { policy: 'signed-in' },
    handler: ({ user, query }) => listChoices(app.db, user, query, app.now())
  })
}

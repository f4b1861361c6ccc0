import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { legalToday } from '../calendar/legal-date.ts'
import { listLateAfterDecision } from './after-decision.ts'
import { readSupervisionOf, regionsLookedOver } from './read-supervision.ts'
import { readLateAfterDecision, readSupervision, readUnreadPapers } from './schema.ts'
import { listUnreadPapers } from './unread-papers.ts'

const config = { policy: ['supervisor', 'administrator', 'lead', 'head'] as const }

export const supervisionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...readSupervision,
    config,
    handler: ({ user }) => readSupervisionOf(app.db, user, app.now())
  })

  app.route({
    ...readLateAfterDecision,
    config,
    handler: async ({ user }) =>
      listLateAfterDecision(app.db, await regionsLookedOver(app.db, user), legalToday(app.now()))
  })

  app.route({
    ...readUnreadPapers,
    config,
    handler: async ({ user }) =>
      listUnreadPapers(app.db, await regionsLookedOver(app.db, user), legalToday(app.now()))
  })
}

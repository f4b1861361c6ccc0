import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { readSupervisionOf } from './read-supervision.ts'
import { readSupervision } from './schema.ts'

export const supervisionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...readSupervision,
    config: { policy: ['supervisor', 'administrator', 'lead', 'head'] },
    handler: ({ user }) => readSupervisionOf(app.db, user, app.now())
  })
}

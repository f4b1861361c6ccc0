import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { assertConfirmed } from '../sessions/confirmation.ts'
import { listSigningOf } from './list-signing.ts'
import { listSigning, signMany } from './schema.ts'
import { signEach } from './sign-many.ts'

export const signingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listSigning,
    config: { policy: ['head'] },
    handler: ({ user }) => listSigningOf(app.db, user, app.now())
  })

  app.route({
    ...signMany,
    config: { policy: ['head'] },
    handler: async (request) => {
      assertConfirmed(request)
      return { results: await signEach(app, request.body.taskIds, request.user) }
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hasRole, type User } from '../policies.ts'
import { assertConfirmed } from '../sessions/confirmation.ts'
import { listSigningOf } from './list-signing.ts'
import { listSigning, signMany } from './schema.ts'
import { signEach } from './sign-many.ts'

/** Heads, and who does a head's work by 委托. */
const signs = (_request: unknown, user: User) =>
  hasRole(user, 'head') ||
  user.delegations.some(({ groups }) => groups.some((group) => group.endsWith(':head')))

export const signingRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listSigning,
    config: { policy: signs },
    handler: ({ user }) => listSigningOf(app.db, user, app.now())
  })

  app.route({
    ...signMany,
    config: { policy: signs },
    handler: async (request) => {
      assertConfirmed(request)
      return { results: await signEach(app, request.body.taskIds, request.user) }
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { getPersonRow } from '../people/store.ts'
import { nobody } from '../policies.ts'
import { confirmSession } from './confirmation.ts'
import { redeemFirstAdministratorLink } from './first-administrator.ts'
import { spendOneTimeLink, voidOneTimeLinks } from './one-time-links.ts'
import { assertGoodPassword, hashPassword } from './passwords.ts'
import {
  changePassword,
  chooseLocale,
  confirmPassword,
  readSession,
  redeemFirstAdministrator,
  redeemPasswordReset,
  signIn,
  signOut
} from './schema.ts'
import { endSessions, SESSION_COOKIE } from './session-store.ts'
import { checkCredentials, startSession } from './sign-in.ts'

/** Guesses from one address: far above what a counter's shared address needs, far below what guessing needs. */
const rateLimit = { max: 120, timeWindow: '1 minute' }

export const sessionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...signIn,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) => {
      const personId = await checkCredentials(app.db, request.body, app.env.lockout, app.now())
      return startSession(request, reply, personId)
    }
  })

  app.route({
    ...readSession,
    config: { policy: 'public' },
    handler: async (request, reply) =>
      request.user === nobody
        ? { csrfToken: null, user: null }
        : { csrfToken: reply.generateCsrf(), user: request.user }
  })

  app.route({
    ...signOut,
    config: { policy: 'public' },
    handler: async (request, reply) => {
      const signedOut = request.user !== nobody
      await request.session.destroy()
      reply.clearCookie(SESSION_COOKIE, { path: '/' })
      return { signedOut }
    }
  })

  app.route({
    ...chooseLocale,
    config: { policy: 'signed-in' },
    handler: async (request) => {
      const { locale } = request.body
      await app.db('people').where({ id: request.user.id }).update({ locale })
      return { locale }
    }
  })

  app.route({
    ...confirmPassword,
    config: { policy: 'signed-in', rateLimit },
    handler: async (request) => {
      const credentials = { username: request.user.username, password: request.body.password }
      await checkCredentials(app.db, credentials, app.env.lockout, app.now())
      return { confirmedUntil: confirmSession(request).toISOString() }
    }
  })

  app.route({
    ...changePassword,
    config: { policy: 'signed-in', rateLimit },
    handler: async (request, reply) => {
      const { currentPassword, newPassword } = request.body
      const { id, username } = request.user
      // Counted as at the sign-in: a session left open on a desk is no place to guess the password either.
      const credentials = { username, password: currentPassword }
      await checkCredentials(app.db, credentials, app.env.lockout, app.now())
      assertGoodPassword(newPassword, username)

      const passwordHash = await hashPassword(newPassword)
      await app.db.transaction(async (trx) => {
        await trx('people').where({ id }).update({ passwordHash })
        // A link that was asked for before must not undo what was just chosen.
        await voidOneTimeLinks(trx, 'password-reset', id, app.now())
        await endSessions(trx, id)
      })
      return startSession(request, reply, id)
    }
  })

  app.route({
    ...redeemFirstAdministrator,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) =>
      startSession(request, reply, await redeemFirstAdministratorLink(app.db, request.body, app.now()))
  })

  app.route({
    ...redeemPasswordReset,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) => {
      const { token, newPassword } = request.body
      const personId = await app.db.transaction(async (trx) => {
        const link = await spendOneTimeLink(trx, 'password-reset', token, app.now())
        const person = await getPersonRow(trx, link.personId!)
        assertGoodPassword(newPassword, person.username)
        const passwordHash = await hashPassword(newPassword)
        await trx('people')
          .where({ id: person.id })
          .update({ passwordHash, failedAttempts: 0, lockedUntil: null })
        await endSessions(trx, person.id)
        return person.id
      })
      return startSession(request, reply, personId)
    }
  })
}

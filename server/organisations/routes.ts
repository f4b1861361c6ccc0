import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { insertPerson } from '../people/store.ts'
import { actsFor, type User } from '../policies.ts'
import { assertGoodPassword, hashPassword } from '../sessions/passwords.ts'
import { startSession } from '../sessions/sign-in.ts'
import {
  acceptInvitationAs,
  createInvitation,
  findInvitations,
  getOpenInvitation,
  revokeInvitationOf
} from './invitations.ts'
import * as endpoints from './schema.ts'
import {
  agreedBy,
  findMembers,
  findOrganisationsOf,
  getOrganisation,
  registerOrganisation,
  removeMembership
} from './store.ts'

const member = (request: FastifyRequest, user: User) =>
  actsFor(user, (request.params as { organisationId: string }).organisationId)

/** A counter's shared address may register a queue of people; a program may not register thousands. */
const rateLimit = { max: 60, timeWindow: '1 minute' }

export const organisationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...endpoints.register,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) => {
      const { organisation, username, password, name, phone, email } = request.body
      assertGoodPassword(password, username)
      const passwordHash = await hashPassword(password)
      const personId = await app.db.transaction(async (trx) => {
        const { id } = await insertPerson(trx, { username, name, phone, email, passwordHash })
        await registerOrganisation(trx, organisation, id, app.now())
        return id
      })
      return startSession(request, reply, personId)
    }
  })

  app.route({
    ...endpoints.listOrganisations,
    config: { policy: 'signed-in' },
    handler: async ({ user }) => ({ organisations: await findOrganisationsOf(app.db, user.id) })
  })

  app.route({
    ...endpoints.createOrganisation,
    config: { policy: ['applicant'] },
    handler: ({ body, user }) =>
      app.db.transaction((trx) => registerOrganisation(trx, body, user.id, app.now()))
  })

  app.route({
    ...endpoints.editOrganisation,
    config: { policy: member },
    handler: async ({ params: { organisationId }, body: { name, address, email, ...service }, user }) => {
      const { electronicService, servicePhone } = service
      const agreed = electronicService === true && agreedBy(user.id, app.now())
      const changes = { name, address, email, electronicService, servicePhone, ...agreed }
      if (Object.values(changes).some((value) => value !== undefined))
        await app.db('organisations').where({ id: organisationId }).update(changes)
      return getOrganisation(app.db, organisationId)
    }
  })

  app.route({
    ...endpoints.listMembers,
    config: { policy: member },
    handler: async ({ params }) => ({ members: await findMembers(app.db, params.organisationId) })
  })

  app.route({
    ...endpoints.removeMember,
    config: { policy: member },
    handler: async ({ params: { organisationId, personId }, user }) => {
      await app.db.transaction(async (trx) => {
        await removeMembership(trx, organisationId, personId)
        // A correction that the leaving member claimed must not run out because nobody else may answer it.
        await app.moveOpenTasks(trx, { personId, toPersonId: null, by: user.id, lostOnly: true })
      })
      return { members: await findMembers(app.db, organisationId) }
    }
  })

  app.route({
    ...endpoints.inviteColleague,
    config: { policy: member },
    handler: async ({ params: { organisationId }, body: { username, email }, user }) => {
      const invited = { organisationId, invitedBy: user.id, username, email }
      const { id, path } = await createInvitation(app.db, invited, app.now())
      const invitations = await findInvitations(app.db, organisationId)
      return { invitation: invitations.find((invitation) => invitation.id === id)!, path }
    }
  })

  app.route({
    ...endpoints.listInvitations,
    config: { policy: member },
    handler: async ({ params }) => ({ invitations: await findInvitations(app.db, params.organisationId) })
  })

  app.route({
    ...endpoints.revokeInvitation,
    config: { policy: member },
    handler: async ({ params: { organisationId, invitationId } }) => {
      await revokeInvitationOf(app.db, organisationId, invitationId, app.now())
      return { invitations: await findInvitations(app.db, organisationId) }
    }
  })

  app.route({
    ...endpoints.readInvitation,
    config: { policy: 'public', rateLimit },
    handler: async ({ body: { token } }) => {
      const { organisationId, invitedBy, username, expiresAt } = await getOpenInvitation(
        app.db,
        token,
        app.now()
      )
      const organisation = await getOrganisation(app.db, organisationId)
      const inviter = await app.db('people').where({ id: invitedBy }).first('name')
      return { organisationName: organisation.name, invitedByName: inviter!.name, username, expiresAt }
    }
  })

  app.route({
    ...endpoints.acceptInvitation,
    config: { policy: 'signed-in' },
    handler: ({ body, user }) =>
      app.db.transaction(async (trx) =>
        getOrganisation(trx, await acceptInvitationAs(trx, body.token, user, app.now()))
      )
  })

  app.route({
    ...endpoints.registerInvited,
    config: { policy: 'public', rateLimit },
    handler: async (request, reply) => {
      const { token, username, password, name, phone, email } = request.body
      assertGoodPassword(password, username)
      const passwordHash = await hashPassword(password)
      const personId = await app.db.transaction(async (trx) => {
        const row = await insertPerson(trx, { username, name, phone, email, passwordHash })
        await acceptInvitationAs(trx, token, row, app.now())
        return row.id
      })
      return startSession(request, reply, personId)
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addDays } from '../calendar/iso-date.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { hasRole } from '../policies.ts'
import { listChoices } from './choices.ts'
import { delegate } from './create-delegation.ts'
import { endEarly } from './end-delegation.ts'
import * as endpoints from './schema.ts'
import { readDelegations } from './store.ts'

export const delegationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const today = () => legalToday(app.now())

  app.route({
    ...endpoints.listDelegations,
    config: { policy: 'signed-in' },
    handler: async ({ user }) => {
      const all = await readDelegations(db, { personId: user.id }, today())
      return {
        given: all.filter(({ from }) => from.id === user.id),
        received: all.filter(({ to }) => to.id === user.id)
      }
    }
  })

  app.route({
    ...endpoints.listAllDelegations,
    config: { policy: ['administrator'] },
    handler: () => readDelegations(db, { overSince: addDays(today(), -90) }, today())
  })

  app.route({
    ...endpoints.listDelegationChoices,
    config: { policy: 'signed-in' },
    handler: ({ user }) => listChoices(db, user)
  })

  app.route({
    ...endpoints.createDelegation,
    config: { policy: ['handler', 'head', 'lead'] },
    handler: ({ body, user }) => delegate(db, user, body, app.now())
  })

  app.route({
    ...endpoints.endDelegation,
    config: {
      policy: async ({ params }, user) => {
        const { delegationId } = params as { delegationId: string }
        const row = await db('delegations').where({ id: delegationId }).first('fromPersonId')
        return row !== undefined && (row.fromPersonId === user.id || hasRole(user, 'administrator'))
      }
    },
    handler: async ({ params, user }) => {
      const ended = await endEarly(db, params.delegationId, user, app.now())
      app.deliverer.wake()
      return ended
    }
  })
}

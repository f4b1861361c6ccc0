import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import { findSubject } from '../tasks/subject.ts'
import { sendAround } from './circulate.ts'
import { recipientsOf } from './recipients.ts'
import { circulate, listReceived, markCirculationRead } from './schema.ts'
import { listReceivedBy } from './store.ts'

export const circulationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app

  app.route({
    ...listReceived,
    config: { policy: 'signed-in' },
    handler: ({ user, query: { page = 1 } }) =>
      listReceivedBy(db, { personId: user.id, recipients: recipientsOf(user) }, page)
  })

  app.route({
    ...circulate,
    config: {
      policy: async ({ params }, user) => {
        const { number } = params as { number: string }
        const subject = await findSubject(db, number)
        const may = subject && (await mayReadApplication(db, user, subject.application.id))
        // Who may not read it need not learn whether the number exists.
        if (!may) throw new NotFound(`dossier ${number}`)
        return true
      }
    },
    handler: ({ params: { number }, body, user }) => sendAround(db, { number, ...body, user, now: app.now() })
  })

  app.route({
    ...markCirculationRead,
    config: {
      policy: async ({ params }, user) => {
        const { circulationId } = params as { circulationId: string }
        const sent = await db('circulations').where({ id: circulationId }).first('recipients')
        return sent !== undefined && recipientsOf(user).some((one) => sent.recipients.includes(one))
      }
    },
    handler: async ({ params: { circulationId }, user }) => {
      const key = { circulationId, personId: user.id }
      await db('circulation_reads')
        .insert({ ...key, readAt: app.now().toISOString() })
        .onConflict()
        .ignore()
      return { readAt: (await db('circulation_reads').where(key).first('readAt'))!.readAt }
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import { findSubject } from '../tasks/subject.ts'
import { readUrges, urge } from './schema.ts'
import { listUrges } from './store.ts'
import { mayUrgeSubject, nextUrgeAt, urgeSubject } from './urge.ts'
import { whomItReaches } from './whom-it-reaches.ts'

export const urgeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const find = async (params: unknown) => {
    const { number } = params as { number: string }
    const subject = await findSubject(db, number)
    if (!subject) throw new NotFound(`case ${number}`)
    return subject
  }

  app.route({
    ...readUrges,
    config: {
      policy: async ({ params }, user) => mayReadApplication(db, user, (await find(params)).application.id)
    },
    handler: async ({ params, user }) => {
      const now = app.now()
      const past = await listUrges(db, params.number)
      const subject = await find(params)
      const { reaches } = await whomItReaches(db, subject, now)
      return { reaches, past, may: await mayUrgeSubject(db, user, subject), nextAt: nextUrgeAt(past, now) }
    }
  })

  app.route({
    ...urge,
    config: { policy: async ({ params }, user) => mayUrgeSubject(db, user, await find(params)) },
    handler: ({ params: { number }, body: { text }, user }) =>
      urgeSubject(db, { number, text, user, now: app.now() })
  })
}

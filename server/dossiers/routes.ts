import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound } from '../errors.ts'
import { findSubject } from '../tasks/subject.ts'
import { mayReadApplication } from './access.ts'
import { readDossierOf } from './read-dossier.ts'
import { readDossier } from './schema.ts'

export const dossierRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...readDossier,
    config: {
      policy: async ({ params }, user) => {
        const { number } = params as { number: string }
        const subject = await findSubject(app.db, number)
        const may = subject && (await mayReadApplication(app.db, user, subject.application.id))
        // Who may not read it need not learn whether the number exists.
        if (!may) throw new NotFound(`dossier ${number}`)
        return true
      }
    },
    handler: ({ params: { number } }) => readDossierOf(app.db, number, app.now())
  })
}

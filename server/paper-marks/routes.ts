import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { addPaperMark, changePaperMark, listPaperMarks, removePaperMark } from './schema.ts'
import { getMark, listMarks } from './store.ts'
import { addMark, changeMark, removeMark } from './write-mark.ts'

export const paperMarkRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listPaperMarks,
    config: {
      policy: ({ params }, user) =>
        mayReadApplication(app.db, user, (params as { applicationId: string }).applicationId)
    },
    handler: ({ params, user }) => listMarks(app.db, params.applicationId, user)
  })

  // Whose task and whose mark it is, is found under the locks.
  const config = { policy: 'signed-in' } as const

  app.route({
    ...addPaperMark,
    config,
    handler: async ({ params: { taskId }, body, user }) =>
      getMark(app.db, await addMark(app.db, { taskId, body, user, now: app.now() }), user)
  })

  app.route({
    ...changePaperMark,
    config,
    handler: async ({ params: { markId }, body, user }) => {
      await changeMark(app.db, markId, { body, user, now: app.now() })
      return getMark(app.db, markId, user)
    }
  })

  app.route({
    ...removePaperMark,
    config,
    handler: async ({ params: { markId }, user }) => {
      await removeMark(app.db, markId, user, app.now())
      return {}
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import { readBoardOf } from './read-board.ts'
import { readProjectBoardOf } from './read-project-board.ts'
import { readBoard, readProjectBoard } from './schema.ts'

export const boardRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app

  app.route({
    ...readBoard,
    config: { policy: ['lead', 'head', 'handler', 'supervisor', 'administrator'] },
    handler: ({ query: { stage = 'S1', limit = 60, ...query }, user }) =>
      readBoardOf(db, user, { ...query, stage, limit }, app.now())
  })

  app.route({
    ...readProjectBoard,
    config: {
      policy: async ({ params }, user) => {
        const { number } = params as { number: string }
        const application = await db('applications').where({ number }).first('id')
        if (!application || !(await mayReadApplication(db, user, application.id)))
          throw new NotFound(`application ${number}`)
        return true
      }
    },
    handler: ({ params: { number }, user }) => readProjectBoardOf(db, number, user, app.now())
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { candidateGroup } from '../directory/candidate-group.ts'
import { NotFound } from '../errors.ts'
import { answerOpinionAgain } from './answer-again.ts'
import { answerAgain } from './schema.ts'

export const stageOpinionRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...answerAgain,
    config: {
      policy: async ({ params }, user) => {
        const { number } = params as { number: string }
        const opinion = await app.db('stage_opinions').where({ number }).first('department', 'region')
        if (!opinion) throw new NotFound(`opinion ${number}`)
        return user.groups.includes(candidateGroup(opinion, 'head'))
      }
    },
    handler: ({ params: { number }, body, user }) =>
      answerOpinionAgain(app.db, { number, body, personId: user.id, now: app.now() })
  })
}

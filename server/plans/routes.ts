import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { legalToday } from '../calendar/legal-date.ts'
import { assertRegion } from '../directory/store.ts'
import { makeDatedPlan } from './dated-plan.ts'
import { makePlan } from './schema.ts'

export const planRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...makePlan,
    // Asked again with each change of the day, and several people share an address.
    config: { policy: 'public', csrf: false, rateLimit: { max: 300, timeWindow: '1 minute' } },
    handler: async ({ body: { facts, fileOn } }) => {
      await assertRegion(app.db, facts.jurisdiction)
      const today = legalToday(app.now())
      return makeDatedPlan(app.db, app.evaluateItems, { facts, fileOn: fileOn ?? today, today })
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { parseTerms } from './due-date-input.ts'
import { computeDue } from './due.ts'
import { legalToday } from './legal-date.ts'
import { readDueDate } from './schema.ts'
import { loadCalendar } from './store.ts'

export const calendarRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...readDueDate,
    config: { policy: 'signed-in' },
    handler: async ({ query: { limit, start = legalToday(app.now()) } }) => {
      const { due, provisional } = computeDue(parseTerms({ start, limit }), await loadCalendar(app.db))
      // Only a pause leaves the day open, and there is none.
      return { due: due!, provisional }
    }
  })
}

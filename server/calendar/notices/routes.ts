import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { legalToday } from '../legal-date.ts'
import { applyNotice as apply } from './apply-notice.ts'
import { listYears, readYear } from './list-years.ts'
import { previewNotice as preview } from './preview-notice.ts'
import { applyNotice, listCalendarYears, previewNotice, readCalendarYear } from './schema.ts'

const config = { policy: ['administrator'] as const }

export const noticeRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({ ...listCalendarYears, config, handler: () => listYears(app.db, legalToday(app.now())) })

  app.route({ ...readCalendarYear, config, handler: ({ params: { year } }) => readYear(app.db, year) })

  app.route({ ...previewNotice, config, handler: ({ body }) => preview(app.db, body) })

  app.route({
    ...applyNotice,
    config,
    handler: ({ body, user }) => apply(app.db, { ...body, by: user.id, today: legalToday(app.now()) })
  })
}

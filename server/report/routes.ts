import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { hasRole, type User } from '../policies.ts'
import { regionsLookedOver } from '../supervision/read-supervision.ts'
import { describeReport, fits } from './describe-report.ts'
import { keepFresh } from './fresh.ts'
import { listPassed } from './passed-stages.ts'
import { describeRows, groupProjects, sortProjects } from './project-rows.ts'
import { downloadReport, listReportProjects, readReport } from './schema.ts'
import { toCsv } from './to-csv.ts'

/** Ten thousand projects are read in about a second: whoever looks at them together waits once. */
const FRESH_MS = 30_000
const PAGE = 50

/** Anybody may read how long things take; names are read by those alone who look over the region anyway. */
const config = { policy: 'public', rateLimit: { max: 120, timeWindow: '1 minute' } } as const
const download = { policy: 'public', rateLimit: { max: 10, timeWindow: '1 minute' } } as const

export const reportRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const passed = keepFresh(() => listPassed(app.db), FRESH_MS)

  app.route({
    ...readReport,
    config,
    handler: async ({ query }) => describeReport(app.db, await passed(), query, app.now())
  })

  app.route({
    ...listReportProjects,
    config,
    handler: async ({ query, user }) => {
      const { sort = 'concluded', order = 'down', offset = 0, limit = PAGE, ...filter } = query
      const found = groupProjects((await passed()).stages.filter(fits(filter)))
      const page = sortProjects(found, sort, order).slice(offset, offset + limit)
      return { rows: await describeRows(app.db, page, await whoseNames(user)), total: found.length }
    }
  })

  app.route({
    ...downloadReport,
    config: download,
    handler: async ({ query }, reply) => {
      const found = groupProjects((await passed()).stages.filter(fits(query)))
      const rows = await describeRows(app.db, sortProjects(found, 'concluded', 'down'), () => false)
      void reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="yimen-report.csv"')
      return toCsv(rows)
    }
  })

  async function whoseNames(user: User): Promise<(region: string) => boolean> {
    if (!hasRole(user, 'supervisor', 'administrator', 'lead', 'head')) return () => false
    const regions = await regionsLookedOver(app.db, user)
    return (region) => regions === null || regions.includes(region)
  }
}

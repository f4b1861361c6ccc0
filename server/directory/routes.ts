import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listDepartments, listRegions } from './schema.ts'
import { listDepartments as departments, listRegions as regions } from './store.ts'

export const directoryRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({ ...listRegions, config: { policy: 'public' }, handler: () => regions(app.db) })
  app.route({ ...listDepartments, config: { policy: 'public' }, handler: () => departments(app.db) })
}

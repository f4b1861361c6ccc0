import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { legalToday } from '../calendar/legal-date.ts'
import { assertRegion } from '../directory/store.ts'
import { NotFound } from '../errors.ts'
import { planProject } from './applicable-items.ts'
import { findGuide } from './guide.ts'
import { listPopular } from './popular-items.ts'
import {
  applicableItems,
  listItems,
  listMaterials,
  listPopularItems,
  listStages,
  readItem
} from './schema.ts'
import { searchItems } from './search-items.ts'
import { listMaterials as materials, listStages as stages } from './store.ts'

export const itemRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const today = () => legalToday(app.now())

  app.route({
    ...applicableItems,
    // A family of pages asks while a form is being filled, and several people share an address.
    config: { policy: 'public', csrf: false, rateLimit: { max: 600, timeWindow: '1 minute' } },
    handler: async (request) => {
      await assertRegion(app.db, request.body.jurisdiction)
      return planProject(app.db, app.evaluateItems, request.body, today())
    }
  })

  app.route({
    ...listItems,
    config: { policy: 'public' },
    handler: (request) => searchItems(app.db, today(), request.query)
  })

  app.route({
    ...listPopularItems,
    config: { policy: 'public' },
    handler: () => listPopular(app.db, today())
  })

  app.route({
    ...readItem,
    config: { policy: 'public' },
    handler: async (request) => {
      const { item } = request.params
      const { region } = request.query
      if (region !== undefined) await assertRegion(app.db, region)
      const guide = await findGuide(app.db, item, region, today())
      if (!guide) throw new NotFound(`item ${item}`)
      return guide
    }
  })

  app.route({ ...listMaterials, config: { policy: 'public' }, handler: () => materials(app.db) })
  app.route({ ...listStages, config: { policy: 'public' }, handler: () => stages(app.db) })
}

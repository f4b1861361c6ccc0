import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { assertRegion, listRegions } from '../directory/store.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { changeRegionSettings, listRegionSettings } from './schema.ts'
import { DEFAULT_SETTINGS } from './store.ts'

const config = { policy: ['administrator'] as const }

export const regionSettingsRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listRegionSettings,
    config,
    handler: async () => {
      const rows = await app.db('region_settings')
      return (await listRegions(app.db)).map(({ code, nameZh, nameEn }) => {
        const own = rows.find(({ region }) => region === code)
        const { region: _, ...settings } = { region: code, ...(own ?? DEFAULT_SETTINGS) }
        return { region: code, nameZh, nameEn, ...settings }
      })
    }
  })

  app.route({
    ...changeRegionSettings,
    config,
    handler: async ({ params: { region }, body, user }) => {
      await assertRegion(app.db, region)
      await app.db.transaction(async (trx) => {
        await trx('region_settings')
          .insert({ region, ...body })
          .onConflict('region')
          .merge()
        await recordAdminEvent(trx, user.id, 'regions.settings', region, body)
      })
      return body
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Knex } from 'knex'
import { assertRegion, listRegions } from '../directory/store.ts'
import { loadCalendar } from '../calendar/store.ts'
import { planDue } from '../clocks/plan-due.ts'
import { lockCalendar, writePlannedDue } from '../clocks/recompute-due.ts'
import { lockApplicationsOf } from '../clocks/subjects.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { changeRegionSettings, listRegionSettings } from './schema.ts'
import { YellowAfterWarning } from '../errors.ts'
import { DEFAULT_SETTINGS, readRegionSettings } from './store.ts'

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
      return app.db.transaction(async (trx) => {
        const { region: _, ...before } = { region, ...(await readRegionSettings(trx, region)) }
        const settings = { ...before, ...body }
        if (settings.yellowDays > settings.warningDays) throw new YellowAfterWarning()
        await trx('region_settings')
          .insert({ region, ...settings })
          .onConflict('region')
          .merge(settings)
        await moveWarnings(trx, region)
        await recordAdminEvent(trx, user.id, 'regions.settings', region, body)
        return settings
      })
    }
  })
}

/** The days on which officers are warned follow from the thresholds; due days do not. */
async function moveWarnings(trx: Knex.Transaction, region: string): Promise<void> {
  await lockApplicationsOf(trx, await planDue(trx, await loadCalendar(trx), { region }))
  await lockCalendar(trx)
  await writePlannedDue(trx, await planDue(trx, await loadCalendar(trx), { region }))
}

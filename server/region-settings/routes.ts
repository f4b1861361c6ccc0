import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Knex } from 'knex'
import { assertRegion, listRegions } from '../directory/store.ts'
import { loadCalendar } from '../calendar/store.ts'
import { planDue } from '../clocks/plan-due.ts'
import { lockCalendar, writePlannedDue } from '../clocks/recompute-due.ts'
import { lockApplicationsOf } from '../clocks/subjects.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { changeRegionSettings, listRegionSettings } from './schema.ts'
import { SettingsChanged, YellowAfterWarning } from '../errors.ts'
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
        return { nameZh, nameEn, version: 0, ...DEFAULT_SETTINGS, ...own, region: code }
      })
    }
  })

  app.route({
    ...changeRegionSettings,
    config,
    handler: async ({ params: { region }, body: { after, ...change }, user }) => {
      await assertRegion(app.db, region)
      return app.db.transaction(async (trx) => {
        // Before the first change there is no row to lock.
        await trx.raw('select pg_advisory_xact_lock(hashtext(?))', [`region settings ${region}`])
        const before = await trx('region_settings').where({ region }).first()
        if ((before?.version ?? 0) !== after) throw new SettingsChanged(await nameOf(trx, before?.changedBy))
        const changed = { version: after + 1, changedBy: user.id, changedAt: app.now().toISOString() }
        const settings = { ...DEFAULT_SETTINGS, ...before, ...change, ...changed, region }
        if (settings.yellowDays > settings.warningDays) throw new YellowAfterWarning()
        await trx('region_settings').insert(settings).onConflict('region').merge(settings)
        await moveWarnings(trx, region)
        await recordAdminEvent(trx, user.id, 'regions.settings', region, change)
        return settings
      })
    }
  })
}

/** Null where a row is older than the names of those who changed it. */
async function nameOf(trx: Knex.Transaction, id: string | null | undefined): Promise<string> {
  const person = id ? await trx('people').where({ id }).first('name') : undefined
  return person?.name ?? '管理员'
}

/** The days on which officers are warned follow from the thresholds; due days do not. */
async function moveWarnings(trx: Knex.Transaction, region: string): Promise<void> {
  await lockApplicationsOf(trx, await planDue(trx, await loadCalendar(trx), { region }))
  await lockCalendar(trx)
  await writePlannedDue(trx, await planDue(trx, await loadCalendar(trx), { region }))
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { listDepartments, assertRegion } from '../directory/store.ts'
import { NoReviewer, NotFound } from '../errors.ts'
import { listStages } from '../items/store.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { allowSilentConsent, endSilentConsent, listSilentConsents } from './schema.ts'

const config = { policy: ['administrator'] as const }

export const silentConsentRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app

  /** By the directory, and whom the region or its city named itself; without a region, whom any named. */
  async function listReviewers(region?: string) {
    const departments = await listDepartments(db)
    const named = db('region_stage_opinions').whereNotNull('reviewers').select('stage', 'reviewers')
    if (region)
      void named.where((place) =>
        place.where({ region }).orWhere('region', db('regions').where({ code: region }).select('parent'))
      )
    const own = await named
    return (await listStages(db)).flatMap(({ code: stage, opinions }) => {
      const theirs = own.flatMap((one) => (one.stage === stage ? (one.reviewers ?? []) : []))
      return [...new Set([...opinions, ...theirs])].map((department) => {
        const { nameZh, nameEn } = departments.find(({ code }) => code === department)!
        return { stage: stage as string, department, departmentZh: nameZh, departmentEn: nameEn }
      })
    })
  }

  app.route({
    ...listSilentConsents,
    config,
    handler: async () => {
      const departments = await listDepartments(db)
      const rows = await db('silent_consents').orderBy(['region', 'stage', 'department'])
      return {
        consents: rows.map((row) => {
          const { nameZh, nameEn } = departments.find(({ code }) => code === row.department)!
          return { ...row, departmentZh: nameZh, departmentEn: nameEn }
        }),
        reviewers: await listReviewers()
      }
    }
  })

  app.route({
    ...allowSilentConsent,
    config,
    handler: async ({ body, user }) => {
      await assertRegion(db, body.region)
      const asked = (await listReviewers(body.region)).some(
        ({ stage, department }) => stage === body.stage && department === body.department
      )
      if (!asked) throw new NoReviewer()
      await db.transaction(async (trx) => {
        await trx('silent_consents').insert(body).onConflict(['region', 'stage', 'department']).merge()
        await recordAdminEvent(trx, user.id, 'regions.silence', body.region, body)
      })
      return {}
    }
  })

  app.route({
    ...endSilentConsent,
    config,
    handler: async ({ params, user }) => {
      await db.transaction(async (trx) => {
        const deleted = await trx('silent_consents').where(params).delete()
        if (!deleted) throw new NotFound('silent consent')
        await recordAdminEvent(trx, user.id, 'regions.silence-ended', params.region, params)
      })
      return {}
    }
  })
}

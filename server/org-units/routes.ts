import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { recordAdminEvent } from '../people/admin-events.ts'
import { readUploadedCsv } from '../people/read-csv.ts'
import { importOrgUnitsFile } from './import-org-units.ts'
import { createOrgUnit, editOrgUnit, importOrgUnits, listOrgUnits } from './schema.ts'
import { findOrgUnits, insertOrgUnit, updateOrgUnit } from './store.ts'

const config = { policy: ['administrator'] as const }

export const orgUnitRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...listOrgUnits,
    config,
    handler: async () => ({ orgUnits: await findOrgUnits(app.db) })
  })

  app.route({
    ...createOrgUnit,
    config,
    handler: ({ body, user }) =>
      app.db.transaction(async (trx) => {
        const { department, region, nameZh, nameEn, address, telephone, hours } = body
        const details = { nameZh, nameEn, address, telephone, hours }
        const unit = await insertOrgUnit(trx, { department, region }, details)
        await recordAdminEvent(trx, user.id, 'org-units.create', unit.id, { department, region, ...details })
        return unit
      })
  })

  app.route({
    ...editOrgUnit,
    config,
    handler: ({ params: { orgUnitId }, body, user }) =>
      app.db.transaction(async (trx) => {
        const { nameZh, nameEn, address, telephone, hours } = body
        const details = { nameZh, nameEn, address, telephone, hours }
        await recordAdminEvent(trx, user.id, 'org-units.edit', orgUnitId, details)
        return updateOrgUnit(trx, orgUnitId, details)
      })
  })

  app.route({
    ...importOrgUnits,
    config,
    handler: async (request) =>
      importOrgUnitsFile(app.db, await readUploadedCsv(request), {
        apply: request.query.apply ?? false,
        by: request.user.id
      })
  })
}

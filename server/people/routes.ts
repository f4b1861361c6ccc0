import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound } from '../errors.ts'
import { getOrgUnit } from '../org-units/store.ts'
import { createOneTimeLink } from '../sessions/one-time-links.ts'
import { findAdminEvents, recordAdminEvent } from './admin-events.ts'
import { countOpenTasks, endAccount } from './end-account.ts'
import { importPeopleFile } from './import-people.ts'
import { importRolesFile } from './import-roles.ts'
import { readUploadedCsv } from './read-csv.ts'
import * as endpoints from './schema.ts'
import {
  assertAnotherAdministrator,
  findPeople,
  getPerson,
  getPersonRow,
  holdRole,
  insertPerson
} from './store.ts'

const config = { policy: ['administrator'] as const }

export const peopleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...endpoints.listPeople,
    config,
    handler: ({ query }) => findPeople(app.db, { ...query, limit: query.limit ?? 50 })
  })

  app.route({
    ...endpoints.readPerson,
    config,
    handler: ({ params }) => getPerson(app.db, params.personId)
  })

  app.route({
    ...endpoints.createPerson,
    config,
    handler: ({ body: { username, name, email, phone }, user }) =>
      app.db.transaction(async (trx) => {
        const { id } = await insertPerson(trx, { username, name, email, phone })
        await recordAdminEvent(trx, user.id, 'people.create', id, { username })
        const passwordLink = await createOneTimeLink(trx, 'password-reset', id, app.now())
        return { person: await getPerson(trx, id), passwordLink }
      })
  })

  app.route({
    ...endpoints.editPerson,
    config,
    handler: ({ params: { personId }, body: { name, email, phone }, user }) =>
      app.db.transaction(async (trx) => {
        await getPersonRow(trx, personId)
        if (name !== undefined || email !== undefined || phone !== undefined)
          await trx('people').where({ id: personId }).update({ name, email, phone })
        await recordAdminEvent(trx, user.id, 'people.edit', personId, { name, email, phone })
        return getPerson(trx, personId)
      })
  })

  app.route({
    ...endpoints.addRole,
    config,
    handler: ({ params: { personId }, body: { role, orgUnitId }, user }) =>
      app.db.transaction(async (trx) => {
        await getPersonRow(trx, personId)
        if (orgUnitId) await getOrgUnit(trx, orgUnitId)
        await holdRole(trx, personId, role, orgUnitId)
        await recordAdminEvent(trx, user.id, 'roles.add', personId, { role, orgUnitId })
        return getPerson(trx, personId)
      })
  })

  app.route({
    ...endpoints.removeRole,
    config,
    handler: ({ params: { personId, roleId }, user }) =>
      app.db.transaction(async (trx) => {
        const held = await trx('roles_held').where({ id: roleId, personId }).first()
        if (!held) throw new NotFound('such role')
        if (held.role === 'administrator') await assertAnotherAdministrator(trx, personId)
        await trx('roles_held').where({ id: roleId }).delete()
        // Claimed by who may no longer decide it, a task would wait for ever.
        await app.moveOpenTasks(trx, { personId, toPersonId: null, by: user.id, lostOnly: true })
        await recordAdminEvent(trx, user.id, 'roles.remove', personId, {
          role: held.role,
          orgUnitId: held.orgUnitId
        })
        return getPerson(trx, personId)
      })
  })

  app.route({
    ...endpoints.resetPassword,
    config,
    handler: ({ params: { personId }, user }) =>
      app.db.transaction(async (trx) => {
        await getPersonRow(trx, personId)
        await trx('people').where({ id: personId }).update({ failedAttempts: 0, lockedUntil: null })
        await recordAdminEvent(trx, user.id, 'people.reset-password', personId, {})
        return createOneTimeLink(trx, 'password-reset', personId, app.now())
      })
  })

  app.route({
    ...endpoints.countOpenTasks,
    config,
    handler: async ({ params }) => ({ openTasks: await countOpenTasks(app.db, params.personId) })
  })

  app.route({
    ...endpoints.endPerson,
    config,
    handler: async ({ params: { personId }, body: { moveTasksTo }, user }) => {
      const movedTasks = await endAccount(app.db, app.moveOpenTasks, {
        personId,
        moveTasksTo,
        by: user.id,
        now: app.now()
      })
      return { person: await getPerson(app.db, personId), movedTasks }
    }
  })

  app.route({
    ...endpoints.listAdminEvents,
    config,
    handler: async ({ query }) => ({ events: await findAdminEvents(app.db, query.before, query.limit ?? 50) })
  })

  app.route({
    ...endpoints.importPeople,
    config,
    handler: async (request) =>
      importPeopleFile(app.db, await readUploadedCsv(request), {
        apply: request.query.apply ?? false,
        by: request.user.id,
        now: app.now()
      })
  })

  app.route({
    ...endpoints.importRoles,
    config,
    handler: async (request) =>
      importRolesFile(app.db, await readUploadedCsv(request), {
        apply: request.query.apply ?? false,
        by: request.user.id
      })
  })
}

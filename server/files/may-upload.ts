import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import { actsFor, type User } from '../policies.ts'
import { actsAtWindow } from '../window/mandate.ts'

/** Policy of uploads for the organisation in the path: its members, and the window that files for it. */
export const mayUpload = (db: Knex) => async (request: FastifyRequest, user: User) => {
  const { organisationId } = request.params as { organisationId: string }
  return actsFor(user, organisationId) || actsAtWindow(db, user, { organisationId })
}

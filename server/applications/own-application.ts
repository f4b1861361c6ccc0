import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import { actsFor, type User } from '../policies.ts'
import { actsAtWindow } from '../window/mandate.ts'

/** Members of the organisation that the project belongs to, and the window that files for it; another's looks as if it were not there. */
export const ownApplication =
  (db: Knex) =>
  async (request: FastifyRequest, user: User): Promise<boolean> => {
    const { applicationId } = request.params as { applicationId: string }
    const owner = await db('projects')
      .join('applications', 'applications.project_id', 'projects.id')
      .where({ 'applications.id': applicationId })
      .first('projects.organisationId')
    if (owner && actsFor(user, owner.organisationId)) return true
    if (!(await actsAtWindow(db, user, { applicationId }))) throw new NotFound(`application ${applicationId}`)
    return true
  }

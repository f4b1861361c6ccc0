import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { mayReadApplication } from '../dossiers/access.ts'
import { NotFound } from '../errors.ts'
import { actsFor, type User } from '../policies.ts'
import { countCity } from './city-rows.ts'
import { createOthers } from './let-others-work.ts'
import { findSamplePeople } from './sample-people.ts'
import { isSampleOn } from './sample-on.ts'
import * as endpoints from './schema.ts'

/** States of a stage in which officers have something to do. */
const AT_WORK = ['filed', 'awaiting-correction', 'accepted', 'in-review']

export const sampleRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const others = createOthers(app)
  app.addHook('onClose', () => others.stopAll())

  app.route({
    ...endpoints.listSamplePeople,
    config: { policy: 'public' },
    handler: async () => ({ people: (await isSampleOn(db)) ? await findSamplePeople(db) : [] })
  })

  app.route({
    ...endpoints.readSampleCity,
    config: { policy: 'public' },
    handler: async () => ({ ...(await countCity(db)), running: app.sampleCity.running })
  })

  /** Whoever may see the project; another's looks as if it were not there. */
  const mayLook = {
    policy: async ({ params }: { params: unknown }, user: User) => {
      const { projectId } = params as { projectId: string }
      if (await maySee(projectId, user)) return true
      throw new NotFound(`project ${projectId}`)
    }
  }

  async function maySee(projectId: string, user: User): Promise<boolean> {
    const project = await db('projects').where({ id: projectId }).first('organisationId')
    if (!project) return false
    if (actsFor(user, project.organisationId)) return true
    for (const { id } of await db('applications').where({ projectId }).select('id'))
      if (await mayReadApplication(db, user, id)) return true
    return false
  }

  const describe = async (projectId: string) => {
    const working = await db('applications').where({ projectId }).whereIn('state', AT_WORK).first('id')
    const available = working !== undefined && !app.pastClocks.has(projectId) && (await isSampleOn(db))
    return { ...others.find(projectId), available }
  }

  app.route({
    ...endpoints.readOthers,
    config: mayLook,
    handler: ({ params: { projectId } }) => describe(projectId)
  })

  app.route({
    ...endpoints.startOthers,
    config: mayLook,
    handler: async ({ params: { projectId }, user }) => {
      if (!(await describe(projectId)).available) throw new NotFound('nobody to work')
      await others.start(projectId, user)
      return describe(projectId)
    }
  })

  app.route({
    ...endpoints.stopOthers,
    config: mayLook,
    handler: ({ params: { projectId } }) => {
      others.stop(projectId)
      return describe(projectId)
    }
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { toApplication } from '../applications/records.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { NotFound } from '../errors.ts'
import { actsFor, type User } from '../policies.ts'
import { mayReadProject } from '../projects/visible.ts'
import { actsAtWindow } from '../window/mandate.ts'
import { listInnerItemsFor, openInnerItemFor } from './inner-items.ts'
import { listParallelItemsOf } from './list-parallel-items.ts'
import { openParallelItemOf } from './open-parallel-item.ts'
import { listInnerItems, listParallelItems, openInnerItem, openParallelItem } from './schema.ts'

export const parallelRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const today = () => legalToday(app.now())
  const own = {
    policy: async ({ params }: { params: unknown }, user: User) => {
      const { projectId } = params as { projectId: string }
      const project = await db('projects').where({ id: projectId }).first('organisationId')
      // Another's project looks as if it were not there.
      if (project && actsFor(user, project.organisationId)) return true
      if (!(await actsAtWindow(db, user, { projectId }))) throw new NotFound(`project ${projectId}`)
      return true
    }
  }
  const ofOffice = {
    policy: async ({ params }: { params: unknown }, user: User) => {
      const { projectId } = params as { projectId: string }
      if (!(await mayReadProject(db, user, projectId))) throw new NotFound(`project ${projectId}`)
      return true
    }
  }

  app.route({
    ...listParallelItems,
    config: own,
    handler: async ({ params: { projectId } }) => ({
      items: await listParallelItemsOf(db, projectId, today())
    })
  })

  app.route({
    ...openParallelItem,
    config: own,
    handler: async ({ params: { projectId, item }, user }) =>
      toApplication(await openParallelItemOf(db, { projectId, item, user, day: today() }))
  })

  app.route({
    ...listInnerItems,
    config: ofOffice,
    handler: async ({ params: { projectId }, user }) => ({
      items: await listInnerItemsFor(db, { projectId, user, day: today() })
    })
  })

  app.route({
    ...openInnerItem,
    config: ofOffice,
    handler: async ({ params: { projectId, item }, user }) => {
      const opened = await openInnerItemFor(db, { projectId, item, user, now: app.now() })
      app.deliverer.wake()
      return opened
    }
  })
}

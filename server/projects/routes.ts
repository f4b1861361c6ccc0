import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { toApplication } from '../applications/records.ts'
import { assertRegion } from '../directory/store.ts'
import { ProjectFiled, NotAllowed, NotFound } from '../errors.ts'
import { removeFiles } from '../files/remove-files.ts'
import { actsFor } from '../policies.ts'
import { actsAtWindow } from '../window/mandate.ts'
import { createProject as create } from './create-project.ts'
import { describeProject } from './describe-project.ts'
import { listVisibleProjects } from './list-projects.ts'
import { openStage as open } from './open-stage.ts'
import { readProjectPage } from './read-project-page.ts'
import { createProject, deleteProject, listProjects, openStage, readProject } from './schema.ts'

export const projectRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const own = {
    policy: async ({ params }: { params: unknown }, user: Parameters<typeof actsFor>[0]) => {
      const { projectId } = params as { projectId: string }
      const project = await db('projects').where({ id: projectId }).first('organisationId')
      // Another's project looks as if it were not there.
      if (project && actsFor(user, project.organisationId)) return true
      if (!(await actsAtWindow(db, user, { projectId }))) throw new NotFound(`project ${projectId}`)
      return true
    }
  }

  app.route({
    ...listProjects,
    config: { policy: 'signed-in' },
    handler: ({ query, user }) => listVisibleProjects(db, user, query, app.now())
  })

  app.route({
    ...createProject,
    config: { policy: ['applicant'] },
    handler: async ({ body: { organisationId, nameZh, code, facts, ...given }, user }) => {
      const jurisdiction = given.jurisdiction ?? facts?.jurisdiction
      if (!actsFor(user, organisationId)) throw new NotAllowed()
      if (jurisdiction !== undefined) await assertRegion(db, jurisdiction)
      const created = await db.transaction((trx) =>
        create(trx, { organisationId, nameZh, code, jurisdiction, facts, personId: user.id })
      )
      const project = (await describeProject(db, created.projectId, app.now()))!
      return { project, application: toApplication(created) }
    }
  })

  app.route({
    ...readProject,
    config: own,
    handler: async ({ params: { projectId } }) => {
      const page = await readProjectPage({ db, evaluate: app.evaluateItems, now: app.now() }, projectId)
      if (!page) throw new NotFound(`project ${projectId}`)
      return page
    }
  })

  app.route({
    ...deleteProject,
    config: own,
    handler: async ({ params: { projectId } }) => {
      const papers = await db.transaction(async (trx) => {
        // In the order in which a filing locks them: a colleague may be filing it.
        await trx('applications').where({ projectId }).forUpdate().select('id')
        const project = await trx('projects').where({ id: projectId }).forUpdate().first('state')
        if (project?.state !== 'draft') throw new ProjectFiled()
        const drafts = trx('applications').where({ projectId }).select('id')
        const files = await trx('application_papers').whereIn('applicationId', drafts).select('fileId')
        await trx('applications').where({ projectId }).delete()
        await trx('projects').where({ id: projectId }).delete()
        return files.map(({ fileId }) => fileId)
      })
      await removeFiles({ db, home: app.env.home }, papers)
      return {}
    }
  })

  app.route({
    ...openStage,
    config: own,
    handler: async ({ params: { projectId, stage }, query: { early }, user }) =>
      toApplication(await open(db, { projectId, stage, personId: user.id, early }))
  })
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { NotFound } from '../errors.ts'
import { mayUpload } from '../files/may-upload.ts'
import { actsFor, type User } from '../policies.ts'
import { actsAtWindow } from '../window/mandate.ts'
import { readChecklistOf } from './checklist.ts'
import { fileApplication as file } from './file-application.ts'
import { listEarlierPapers as listEarlier } from './list-earlier-papers.ts'
import { attachPaper as attach, detachPaper as detach } from './papers.ts'
import {
  attachPaper,
  detachPaper,
  fileApplication,
  listEarlierPapers,
  readApplication,
  readChecklist,
  saveApplicationDraft
} from './schema.ts'
import { findApplication, findCorrection, findCorrectionTask } from './store.ts'
import { toApplication, toCorrection } from './records.ts'
import { saveDraft } from './save-draft.ts'

export const applicationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  /** Members of the organisation that the project belongs to; another's application looks as if it were not there. */
  async function own(request: FastifyRequest, user: User): Promise<boolean> {
    const { applicationId } = request.params as { applicationId: string }
    const owner = await app
      .db('projects')
      .join('applications', 'applications.project_id', 'projects.id')
      .where({ 'applications.id': applicationId })
      .first('projects.organisationId')
    if (owner && actsFor(user, owner.organisationId)) return true
    if (!(await actsAtWindow(app.db, user, { applicationId })))
      throw new NotFound(`application ${applicationId}`)
    return true
  }
  const config = { policy: own }

  const get = async (id: string) => {
    const application = await findApplication(app.db, id)
    if (!application) throw new NotFound(`application ${id}`)
    return application
  }

  app.route({
    ...readApplication,
    config,
    handler: async ({ params: { applicationId } }) => {
      const application = await get(applicationId)
      const correction = await findCorrection(app.db, applicationId)
      return {
        application: toApplication(application),
        correction: correction ? toCorrection(correction) : null,
        correctionTaskId: await findCorrectionTask(app.db, application)
      }
    }
  })

  app.route({
    ...saveApplicationDraft,
    config,
    handler: async ({ params: { applicationId }, body: { facts, form } }) => {
      const saved = await saveDraft(app.db, { applicationId, facts, form, now: app.now() })
      return toApplication(saved)
    }
  })

  app.route({
    ...readChecklist,
    config,
    handler: async ({ params: { applicationId } }) => {
      const { applicable: _, ...checklist } = await readChecklistOf(
        { db: app.db, evaluate: app.evaluateItems, now: app.now() },
        await get(applicationId)
      )
      return checklist
    }
  })

  app.route({
    ...attachPaper,
    config,
    handler: ({ params: { applicationId }, body }) =>
      attach(app.db, applicationId, { ...body, now: app.now() })
  })

  app.route({
    ...detachPaper,
    config,
    handler: async ({ params: { applicationId, paperId } }) => {
      await detach(app.db, applicationId, paperId)
      return {}
    }
  })

  app.route({
    ...fileApplication,
    config,
    handler: async ({ params: { applicationId }, user }) => {
      await file(app.db, { applicationId, personId: user.id, now: app.now(), evaluate: app.evaluateItems })
      app.deliverer.wake()
      return toApplication(await get(applicationId))
    }
  })

  app.route({
    ...listEarlierPapers,
    // Who may bring papers may also take those that are there.
    config: { policy: mayUpload(app.db) },
    handler: async ({ params: { organisationId } }) => ({
      papers: await listEarlier(app.db, organisationId)
    })
  })
}

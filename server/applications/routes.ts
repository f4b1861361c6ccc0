import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotFound } from '../errors.ts'
import { mayUpload } from '../files/may-upload.ts'
import { removeFiles } from '../files/remove-files.ts'
import { readChecklistOf } from './checklist.ts'
import { deleteDraftOf } from './delete-draft.ts'
import { fileApplication as file } from './file-application.ts'
import { listDrafts } from './list-drafts.ts'
import { listEarlierPapers as listEarlier } from './list-earlier-papers.ts'
import { dayOf, listPromises, NO_PROMISES } from '../promises/store.ts'
import { supplyLatePaper } from '../promises/supply-late-paper.ts'
import { ownApplication } from './own-application.ts'
import { attachPaper as attach, detachPaper as detach } from './papers.ts'
import {
  attachPaper,
  deleteDraft,
  detachPaper,
  fileApplication,
  listEarlierPapers,
  readApplication,
  readChecklist,
  readDrafts,
  saveApplicationDraft
} from './schema.ts'
import { type ApplicationRow, findApplication, findCorrection, findCorrectionTask } from './store.ts'
import { toApplication, toCorrection } from './records.ts'
import { saveDraft } from './save-draft.ts'

export const applicationRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { policy: ownApplication(app.db) }

  const get = async (id: string) => {
    const application = await findApplication(app.db, id)
    if (!application) throw new NotFound(`application ${id}`)
    return application
  }

  app.route({
    ...readDrafts,
    config: { policy: 'signed-in' },
    handler: async ({ user }) => ({
      drafts: await listDrafts(app.db, { organisations: user.organisations.map(({ id }) => id) })
    })
  })

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
    ...deleteDraft,
    config,
    handler: async ({ params: { applicationId } }) => {
      const files = await deleteDraftOf(app.db, applicationId)
      await removeFiles({ db: app.db, home: app.env.home }, files)
      return {}
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
    handler: async ({ params: { applicationId }, body, user }) => {
      const application = await get(applicationId)
      // While a correction is due the paper comes with it.
      const { tolerance } = isOpen(application) ? NO_PROMISES : await listPromises(app.db, applicationId)
      if (!tolerance || !dayOf(tolerance, body.material))
        return attach(app.db, applicationId, { ...body, now: app.now() })
      const paper = await supplyLatePaper(app.db, {
        applicationId,
        ...body,
        personId: user.id,
        now: app.now()
      })
      app.deliverer.wake()
      return paper
    }
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

const isOpen = ({ state }: Pick<ApplicationRow, 'state'>) =>
  state === 'draft' || state === 'awaiting-correction'

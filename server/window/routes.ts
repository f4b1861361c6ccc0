import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { CreditCodeWrong, NotFound } from '../errors.ts'
import { keepUpload } from '../files/upload.ts'
import { isCreditCode } from '../organisations/credit-code.ts'
import { beginFiling } from './begin-filing.ts'
import { deliver, getServed } from './deliver.ts'
import { inviteAgent } from './invite-agent.ts'
import { keepScan } from './upload-scan.ts'
import { enterPaperService } from './enter-service.ts'
import { findDeliveries } from './list-deliveries.ts'
import { findWalkIns } from './list-walk-ins.ts'
import { getLicenceToSeal, keepLicenceScan } from './licences-to-seal.ts'
import { actsAtWindow } from './mandate.ts'
import { findPapersToServe, getPaperToServe } from './papers-to-serve.ts'
import {
  beginAtWindow,
  deliverAtWindow,
  enterService,
  findAtWindow,
  inviteAtWindow,
  listDeliveries,
  listPapersToServe,
  listWalkIns,
  uploadLicenceScan,
  uploadScan,
  uploadServiceSignature,
  uploadSignature
} from './schema.ts'

const config = { policy: ['window'] as const }

export const windowRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db } = app
  const { idNumberKey } = app.env.secrets

  app.route({
    ...findAtWindow,
    config,
    handler: async ({ params: { creditCode } }) => {
      if (!isCreditCode(creditCode)) throw new CreditCodeWrong(creditCode)
      const organisation = await db('organisations').where({ creditCode }).first('id', 'name')
      return { organisation: organisation ?? null }
    }
  })

  app.route({
    ...beginAtWindow,
    config,
    handler: ({ body, user }) => beginFiling(db, { body, user, idNumberKey, now: app.now() })
  })

  app.route({
    ...inviteAtWindow,
    config,
    handler: async ({ params: { applicationId }, body: { idNumber }, user }) => {
      if (!(await actsAtWindow(db, user, { applicationId }))) throw new NotFound(`walk-in ${applicationId}`)
      return inviteAgent(db, { applicationId, idNumber, user, idNumberKey, now: app.now() })
    }
  })

  app.route({
    ...listWalkIns,
    config,
    handler: async ({ query: { q }, user }) => ({ walkIns: await findWalkIns(db, user, q) })
  })

  app.route({
    ...listDeliveries,
    config,
    handler: async ({ query, user }) => ({ deliveries: await findDeliveries(db, user, query, app.now()) })
  })

  app.route({
    ...uploadSignature,
    config,
    handler: async (request) => {
      await getServed(db, request.user, request.params.number)
      const { user } = request
      return keepUpload(app, request, { organisationId: null, uploadedBy: user.id, now: app.now() })
    }
  })

  app.route({
    ...deliverAtWindow,
    config,
    handler: async ({ params: { number }, body, user }) => ({
      receiptId: await deliver(db, { number, body, user, idNumberKey, now: app.now() })
    })
  })

  app.route({
    ...listPapersToServe,
    config,
    handler: async ({ query, user }) => ({ papers: await findPapersToServe(db, user, query) })
  })

  app.route({
    ...uploadServiceSignature,
    config,
    handler: async (request) => {
      const { user, params } = request
      await getPaperToServe(db, user, params.paperId)
      return keepUpload(app, request, { organisationId: null, uploadedBy: user.id, now: app.now() })
    }
  })

  app.route({
    ...uploadScan,
    config,
    handler: async (request) => {
      const { user, params } = request
      const paper = await getPaperToServe(db, user, params.paperId)
      const now = app.now()
      const file = await keepUpload(app, request, { organisationId: null, uploadedBy: user.id, now })
      await keepScan(db, paper, file, { user, now })
      return file
    }
  })

  app.route({
    ...uploadLicenceScan,
    config,
    handler: async (request) => {
      const { user, params } = request
      const licence = await getLicenceToSeal(db, user, params.licenceId)
      const now = app.now()
      const file = await keepUpload(app, request, { organisationId: null, uploadedBy: user.id, now })
      await keepLicenceScan(db, licence, file, { user, now })
      return file
    }
  })

  app.route({
    ...enterService,
    config,
    handler: async ({ params: { paperId }, body, user }) => ({
      receiptId: await enterPaperService(db, { paperId, body, user, now: app.now() })
    })
  })
}

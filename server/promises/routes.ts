import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { ownApplication } from '../applications/own-application.ts'
import { findApplication } from '../applications/store.ts'
import { NotAllowed, NotFound, SignatureMissing } from '../errors.ts'
import { keepUpload } from '../files/upload.ts'
import { assertConfirmed } from '../sessions/confirmation.ts'
import { actsAtWindow } from '../window/mandate.ts'
import { readPromisesOf } from './read-promises.ts'
import { readPromises, signPromises, uploadPromiseSignature } from './schema.ts'
import { signPromisesOf } from './sign-promises.ts'

export const promiseRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const config = { policy: ownApplication(app.db) }
  const read = async (applicationId: string) => {
    const application = await findApplication(app.db, applicationId)
    if (!application) throw new NotFound(`application ${applicationId}`)
    return readPromisesOf({ db: app.db, evaluate: app.evaluateItems, now: app.now() }, application)
  }

  app.route({
    ...readPromises,
    config,
    handler: ({ params: { applicationId } }) => read(applicationId)
  })

  app.route({
    ...uploadPromiseSignature,
    config,
    handler: async (request) => {
      const { user, params } = request
      if (!(await actsAtWindow(app.db, user, params))) throw new NotAllowed()
      return keepUpload(app, request, { organisationId: null, uploadedBy: user.id, now: app.now() })
    }
  })

  app.route({
    ...signPromises,
    config,
    handler: async (request) => {
      const { body, user, params } = request
      if (body.late.length || body.commitments.length) {
        // Who came to the window signs on its pad; everybody else with the password.
        if (!(await actsAtWindow(app.db, user, params))) assertConfirmed(request)
        else if (!body.signatureFileId) throw new SignatureMissing()
      }
      await signPromisesOf(app.db, {
        ...params,
        body,
        user,
        now: app.now(),
        evaluate: app.evaluateItems
      })
      return read(params.applicationId)
    }
  })
}

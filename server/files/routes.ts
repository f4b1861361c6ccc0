import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { NotAllowed, NotFound, NotSignedIn } from '../errors.ts'
import { recordDownload } from '../licences/record-download.ts'
import { nobody } from '../policies.ts'
import { mayReadFile } from './access.ts'
import { mayUpload } from './may-upload.ts'
import { readContent } from './content-store.ts'
import { attachment } from './file-name.ts'
import { assertQuota } from './quota.ts'
import * as endpoints from './schema.ts'
import { findFile } from './store.ts'
import { keepUpload } from './upload.ts'
import { uploadRoutes } from './uploads/routes.ts'

export const fileRoutes: FastifyPluginAsyncTypebox = async (app) => {
  await app.register(uploadRoutes)

  app.route({
    ...endpoints.uploadFile,
    config: { policy: mayUpload(app.db) },
    handler: async (request) => {
      const { organisationId } = request.params
      const size = Number(request.headers['content-length'] ?? 0)
      const limitBytes = app.env.unusedLimitBytes
      await app.db.transaction((trx) => assertQuota(trx, { organisationId, size, limitBytes }))
      return keepUpload(app, request, { organisationId, uploadedBy: request.user.id, now: app.now() })
    }
  })

  app.route({
    ...endpoints.downloadFile,
    // Public, since blank forms are; `mayReadFile` decides about each file.
    config: { policy: 'public' },
    handler: async (request, reply) => {
      const { user } = request
      const file = await findFile(app.db, request.params.fileId)
      if (!file && user !== nobody) throw new NotFound('such file')
      if (!file || !(await mayReadFile(app.db, user, file)))
        throw user === nobody ? new NotSignedIn() : new NotAllowed()

      const etag = `"${file.sha256}"`
      reply.header('etag', etag).header('cache-control', 'private, no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send()
      // A HEAD brings the paper to nobody.
      if (request.method === 'GET') await recordDownload(app.db, user, file.id, app.now())
      return reply
        .header('content-disposition', attachment(file.name))
        .header('content-length', file.size)
        .type(file.mediaType)
        .send(readContent(app.env.home, file.sha256) as never)
    }
  })

  app.route({
    ...endpoints.readUploadLimits,
    config: { policy: 'public' },
    handler: () => ({ maxBytes: app.env.uploadLimitBytes, mediaTypes: [...endpoints.MEDIA_TYPES] })
  })

  const ofMaterial = [
    [endpoints.uploadBlankForm, 'blankFileId'],
    [endpoints.uploadSample, 'sampleFileId']
  ] as const
  for (const [endpoint, column] of ofMaterial)
    app.route({
      ...endpoint,
      config: { policy: ['administrator'] },
      handler: async (request) => {
        const { material } = request.params
        if (!(await app.db('materials').where({ code: material }).first('code')))
          throw new NotFound(`material ${material}`)
        return keepUpload(app, request, {
          organisationId: null,
          uploadedBy: request.user.id,
          now: app.now(),
          also: (trx, { id }) =>
            trx('materials')
              .where({ code: material })
              .update({ [column]: id })
        })
      }
    })
}

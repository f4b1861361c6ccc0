import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Metadata } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FileEmpty, FileTooLarge, NotAllowed, UploadGone, UploadRefused } from '../../errors.ts'
import { mayUpload } from '../may-upload.ts'
import { cleanName } from '../file-name.ts'
import { assertQuota } from '../quota.ts'
import { createLanding } from './land-upload.ts'
import * as endpoints from './schema.ts'
import { findUpload, removeUpload, type UploadRow } from './store.ts'
import { createTusServer, UPLOAD_ID } from './tus-server.ts'

/** Uploads in pieces, which go on after a broken line, a closed page or a restart of the server. */
export const uploadRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const { db, env } = app
  const tus = createTusServer(app)
  const land = createLanding(app)
  // The body is for tus to read.
  app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null))

  /** Asks tus with what its protocol needs and nothing else of the request; refusals are thrown. */
  async function ask(request: FastifyRequest, reply: FastifyReply, own: Record<string, string> = {}) {
    const { method, raw, url } = request
    const headers = new Headers(own)
    for (const [name, value] of Object.entries(request.headers))
      if (/^(tus-|upload-|content-)/.test(name) && method !== 'POST') headers.set(name, String(value))
      else if (/^(tus-resumable|upload-length)$/.test(name)) headers.set(name, String(value))
    const body = method === 'PATCH' ? Readable.toWeb(raw) : undefined
    const asked = { method, headers, body, duplex: 'half' } as RequestInit
    const answer = await tus.handleWeb(new Request(new URL(url, env.serverUrl), asked))
    for (const [name, value] of answer.headers)
      if (/^(tus-|upload-|location$)/.test(name)) reply.header(name, value)
    if (!answer.ok) {
      // What is left of a refused piece is not read: the next request would wait behind it.
      reply.header('connection', 'close')
      throw Object.assign(new UploadRefused((await answer.text()).trim()), { statusCode: answer.status })
    }
    return answer
  }

  /** The signed-in person's own upload, of the organisation in the path. */
  async function getOwn(request: FastifyRequest): Promise<UploadRow> {
    const { organisationId, uploadId } = request.params as { organisationId: string; uploadId: string }
    const upload = await findUpload(db, uploadId, { now: app.now(), hours: env.uploadHours })
    if (!upload || upload.organisationId !== organisationId) throw new UploadGone()
    if (upload.personId !== request.user.id) throw new NotAllowed()
    return upload
  }

  const touch = (id: string) => db('uploads').where({ id }).update({ touchedAt: app.now().toISOString() })

  /** Names the file, once every byte is there. What is refused is removed at once. */
  async function landWhenWhole(upload: UploadRow, offset: string | null, reply: FastifyReply) {
    if (Number(offset) !== upload.size) return
    try {
      reply.header(endpoints.FILE_ID, await land(upload))
    } catch (error) {
      const { statusCode = 500 } = error as { statusCode?: number }
      if (statusCode < 500) await removeUpload({ db, home: env.home }, upload.id)
      throw error
    }
  }

  app.route({
    ...endpoints.beginUpload,
    config: { policy: mayUpload(db) },
    handler: async (request, reply) => {
      const size = Number(request.headers['upload-length'])
      const { uploadLimitBytes, unusedLimitBytes: limitBytes } = env
      if (size === 0) throw new FileEmpty()
      if (size > uploadLimitBytes) throw new FileTooLarge(String(uploadLimitBytes / 1024 / 1024))
      const { organisationId } = request.params
      const id = randomUUID()
      const createdAt = app.now().toISOString()
      await db.transaction(async (trx) => {
        await assertQuota(trx, { organisationId, size, limitBytes })
        await trx('uploads').insert({
          id,
          organisationId,
          personId: request.user.id,
          name: cleanName(nameIn(request.headers['upload-metadata'])),
          size,
          createdAt,
          touchedAt: createdAt
        })
      })
      try {
        await ask(request, reply, { [UPLOAD_ID]: id })
      } catch (error) {
        await removeUpload({ db, home: env.home }, id)
        throw error
      }
      return reply.code(201).send()
    }
  })

  app.route({
    ...endpoints.askUpload,
    config: { policy: mayUpload(db) },
    handler: async (request, reply) => {
      const upload = await getOwn(request)
      if (upload.fileId) {
        const size = String(upload.size)
        return reply
          .headers({ 'tus-resumable': '1.0.0', 'upload-offset': size, 'upload-length': size })
          .header(endpoints.FILE_ID, upload.fileId)
          .send()
      }
      const answer = await ask(request, reply)
      await landWhenWhole(upload, answer.headers.get('upload-offset'), reply)
      return reply.send()
    }
  })

  app.route({
    ...endpoints.continueUpload,
    config: { policy: mayUpload(db) },
    handler: async (request, reply) => {
      const upload = await getOwn(request)
      await touch(upload.id)
      const answer = await ask(request, reply)
      await touch(upload.id)
      await landWhenWhole(upload, answer.headers.get('upload-offset'), reply)
      return reply.code(204).send()
    }
  })

  app.route({
    ...endpoints.stopUpload,
    config: { policy: mayUpload(db) },
    handler: async (request, reply) => {
      const { id, fileId } = await getOwn(request)
      // A file stays: it may be in use.
      if (fileId) await db('uploads').where({ id }).delete()
      else await ask(request, reply)
      return reply.code(204).send()
    }
  })
}

function nameIn(header: string | string[] | undefined): string | undefined {
  try {
    return Metadata.parse(String(header)).filename ?? undefined
  } catch {
    return undefined
  }
}

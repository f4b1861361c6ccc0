import { FileStore } from '@tus/file-store'
import { Server, Upload } from '@tus/server'
import type { Knex } from 'knex'
import type { Env } from '../../env.ts'
import { uploadsDirectory } from './store.ts'

/** Header by which the route tells tus the number of the upload whose row it has made. */
export const UPLOAD_ID = 'yimen-upload-id'

/**
 * The protocol of tus.io 1.0 for what the routes let through: offsets, locks, writing. Whose an upload is, how long
 * it lives and what becomes of it are ours (`uploads`, `landFile`).
 */
export function createTusServer({ db, env }: { db: Knex; env: Env }): Server {
  return new Server({
    path: '/api/organisations',
    datastore: new FileStore({
      directory: uploadsDirectory(env.home),
      configstore: {
        get: async (id) => {
          const row = await db('uploads').where({ id }).first()
          return row && new Upload({ id, size: row.size, offset: 0, creation_date: row.createdAt })
        },
        // The row is there before tus hears of the upload, and stays until the upload is a file or removed.
        set: async () => {},
        delete: async (id) => void (await db('uploads').where({ id }).delete())
      }
    }),
    maxSize: env.uploadLimitBytes,
    namingFunction: (request) => request.headers.get(UPLOAD_ID)!,
    getFileIdFromRequest: (_request, last) => last,
    generateUrl: (request, { id }) => `${new URL(request.url).pathname}/${id}`
  })
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyInstance } from 'fastify'
import { landFile } from '../land-file.ts'
import { uploadsDirectory, type UploadRow } from './store.ts'

type Parts = Pick<FastifyInstance, 'db' | 'env' | 'now'>

/**
 * Makes files of uploads whose bytes are all there. Answers the file's id, the same however often it is asked: the
 * browser that lost the answer asks again, perhaps while the scanner is still reading.
 */
export function createLanding({ db, env, now }: Parts) {
  const running = new Map<string, Promise<string>>()

  async function land({ id, name, size, organisationId, personId }: UploadRow): Promise<string> {
    const landed = await db('uploads').where({ id }).first('fileId')
    if (landed?.fileId) return landed.fileId
    const path = join(uploadsDirectory(env.home), id)
    const received = { path, size, sha256: await hashOf(path) }
    const file = await landFile({ db, env }, received, {
      name,
      organisationId,
      uploadedBy: personId,
      now: now(),
      also: (trx, { id: fileId }) => trx('uploads').where({ id }).update({ fileId })
    })
    return file.id
  }

  return (upload: UploadRow): Promise<string> => {
    const landing = running.get(upload.id) ?? land(upload).finally(() => running.delete(upload.id))
    running.set(upload.id, landing)
    return landing
  }
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

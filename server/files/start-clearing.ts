import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { every, type Running } from '../every.ts'
import { removeFiles } from './remove-files.ts'
import { unused } from './store.ts'
import { before, uploadsDirectory } from './uploads/store.ts'

const EVERY_MS = 15 * 60_000
const AT_ONCE = 500

type Parts = Pick<FastifyInstance, 'db' | 'env' | 'now'>

/** Removes uploads that nobody continued, and papers that no filing used, until stopped. */
export function startClearing(app: FastifyInstance): Running {
  const clear = async () => {
    await clearUploads(app)
    await clearUnused(app)
  }
  return every(EVERY_MS, clear, (error) =>
    app.log.warn({ err: error }, 'old uploads stay until the next clearing')
  )
}

/** The rows first: whose row is gone cannot be continued, and its bytes are nobody's. */
export async function clearUploads({ db, env, now }: Parts): Promise<void> {
  await db('uploads').where('touchedAt', '<=', before(now(), env.uploadHours)).delete()
  const directory = uploadsDirectory(env.home)
  const names = await readdir(directory).catch(() => [])
  const known = new Set(await db('uploads').pluck('id'))
  for (const name of names) if (!known.has(name)) await rm(join(directory, name), { force: true })
}

export async function clearUnused({ db, env, now }: Parts): Promise<void> {
  const ids = await db('files')
    .modify(unused)
    .where('createdAt', '<=', before(now(), env.unusedDays * 24))
    .orderBy('createdAt')
    .limit(AT_ONCE)
    .pluck('id')
  await removeFiles({ db, home: env.home }, ids)
}

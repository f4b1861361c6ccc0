import type { FastifyInstance } from 'fastify'
import { every, type Running } from '../every.ts'

const EVERY_MS = 15 * 60_000

/** Deletes what has expired; until then `createSessionStore` does not find it either. */
export function startSessionSweep(app: FastifyInstance): Running {
  const sweep = async () => app.db('sessions').where('expiresAt', '<=', app.now().toISOString()).delete()
  return every(EVERY_MS, sweep, (error) =>
    app.log.warn({ err: error }, 'expired sessions stay until the next sweep')
  )
}

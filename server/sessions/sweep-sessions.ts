import type { FastifyInstance } from 'fastify'

const EVERY_MS = 15 * 60_000

/** Deletes what has expired; until then `createSessionStore` does not find it either. */
export function startSessionSweep(app: FastifyInstance): { stop: () => Promise<void> } {
  const timer = setInterval(() => {
    app
      .db('sessions')
      .where('expiresAt', '<=', app.now().toISOString())
      .delete()
      .catch((error: unknown) => app.log.warn({ err: error }, 'expired sessions stay until the next sweep'))
  }, EVERY_MS)
  return { stop: async () => clearInterval(timer) }
}

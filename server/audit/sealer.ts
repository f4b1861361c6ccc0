import { createPrivateKey } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { sealEvents } from './seal-events.ts'

/** An event can be altered without a trace for as long as this; a chain in the write path would cap decisions. */
const EVERY_MS = 1_000

export function startSealer(app: FastifyInstance): { stop: () => Promise<void> } {
  const key = createPrivateKey(app.env.secrets.auditSigningKey)
  let running = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    running = sealEvents(app.db, key, app.now())
      .then(() => undefined)
      .catch((error: unknown) => app.log.warn({ err: error }, 'events wait for their seal'))
      .finally(() => {
        busy = false
      })
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await running
    }
  }
}

import type { FastifyInstance } from 'fastify'
import { returnWork } from './return-work.ts'

/** The day changes once; who restarts the server need not wait long. Acts ask the day themselves. */
const EVERY_MS = 60_000

/** Work whose delegation has had its last day goes home. */
export function startDelegationSweep(app: FastifyInstance): { stop: () => Promise<void> } {
  let sweeping: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    sweeping = sweeping
      .then(() => app.db.transaction((trx) => returnWork(trx, app.now(), null)))
      .then((returned) => void (returned > 0 && app.deliverer.wake()))
      .catch((error: unknown) => app.log.error({ err: error }, 'delegations were not swept; trying again'))
  }, EVERY_MS)
  return {
    async stop() {
      clearInterval(timer)
      await sweeping
    }
  }
}

import type { FastifyInstance } from 'fastify'
import { every, type Running } from '../every.ts'
import { returnWork } from './return-work.ts'

/** The day changes once; who restarts the server need not wait long. Acts ask the day themselves. */
const EVERY_MS = 60_000

/** Work whose delegation has had its last day goes home. */
export function startDelegationSweep(app: FastifyInstance): Running {
  const sweep = async () => {
    const returned = await app.db.transaction((trx) => returnWork(trx, app.now(), null))
    if (returned > 0) app.deliverer.wake()
  }
  return every(EVERY_MS, sweep, (error) =>
    app.log.error({ err: error }, 'delegations were not swept; trying again')
  )
}

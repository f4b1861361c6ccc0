import { createPrivateKey } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { every, type Running } from '../every.ts'
import { sealEvents } from './seal-events.ts'

/** An event can be altered without a trace for as long as this; a chain in the write path would cap decisions. */
const EVERY_MS = 1_000

export function startSealer(app: FastifyInstance): Running {
  const key = createPrivateKey(app.env.secrets.auditSigningKey)
  return every(
    EVERY_MS,
    () => sealEvents(app.db, key, app.now()),
    (error) => app.log.warn({ err: error }, 'events wait for their seal')
  )
}

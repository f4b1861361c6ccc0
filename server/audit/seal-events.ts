import { type KeyObject, sign } from 'node:crypto'
import type { Knex } from 'knex'
import { announce } from '../live/announce.ts'
import { GENESIS, hashSeal, readEventTexts, sha256 } from './canonical.ts'
import { findLastSeal, rememberSeals } from './store.ts'

const BATCH = 500

/**
 * Seals every event that is visible now and tells the browsers whose project it is. One server at a time: the
 * others find the lock taken and leave it to that one. Answers how many events were sealed.
 */
export async function sealEvents(db: Knex, key: KeyObject, now: Date): Promise<number> {
  let sealed = 0
  for (;;) {
    const batch = await db.transaction((trx) => sealBatch(trx, key, now))
    if (!batch) return sealed
    await rememberSeals(db, batch.seal)
    sealed += batch.events
    if (batch.events < BATCH) return sealed
  }
}

async function sealBatch(
  trx: Knex.Transaction,
  key: KeyObject,
  now: Date
): Promise<{ seal: number; events: number } | null> {
  const { rows } = await trx.raw(
    `select pg_try_advisory_xact_lock(hashtextextended('seal events', 0)) as mine`
  )
  if (!rows[0].mine) return null
  const waiting = await trx('unsealed_events').orderBy('eventId').limit(BATCH)
  const ids = waiting.map(({ eventId }) => eventId)
  if (ids.length === 0) return null
  const events = await readEventTexts(trx, ids)
  // One is gone before it was sealed: it stays in the queue, where audit:verify finds it.
  if (events.length === 0) return null

  const last = await findLastSeal(trx)
  const head = {
    id: (last?.id ?? 0) + 1,
    previous: last?.hash ?? GENESIS,
    sealedAt: now.toISOString(),
    eventIds: events.map(({ id }) => id),
    eventHashes: events.map(({ text }) => sha256(text))
  }
  const hash = hashSeal(head)
  const signature = sign(null, Buffer.from(hash), key).toString('base64')
  await trx('event_seals').insert({ ...head, hash, signature })
  await trx('unsealed_events').whereIn('eventId', head.eventIds).delete()
  await announce(trx, { projects: events.map(({ projectId }) => projectId) })
  return { seal: head.id, events: events.length }
}

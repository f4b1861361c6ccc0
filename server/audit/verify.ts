import { type KeyObject, verify as verifySignature } from 'node:crypto'
import type { Knex } from 'knex'
import { GENESIS, hashSeal, readEventTexts, sha256 } from './canonical.ts'
import type { Root } from './roots.ts'
import { countSealsEver, listSealsAfter, type SealRow } from './store.ts'

export interface Verification {
  events: number
  sealed: number
  /** Id of the first event that was altered, removed or reordered, or whose seal was. */
  firstBroken: number | null
}

const BATCH = 200

/**
 * Walks the whole chain in one snapshot. What was removed together with its seal at the very end is found by the
 * number of seals that the sequence remembers, and beyond doubt by roots that were exported before.
 */
export async function verifyEvents(
  db: Knex,
  publicKey: KeyObject,
  roots: Root[] = []
): Promise<Verification> {
  // Before the snapshot: sequences show what commits later too.
  const sealsEver = await countSealsEver(db)
  return db.transaction(
    async (trx) => {
      const counted = await countEvents(trx)
      const chain = await walkChain(trx, publicKey, new Map(roots.map((root) => [root.seal, root])))
      const bad = [...chain.bad, ...(await findLoose(trx))]
      for (const root of roots) if (root.seal > chain.last) bad.push(root.firstEvent)
      // Nothing says which they were: the first id after those that are left.
      if (sealsEver > chain.last) bad.push(counted.last + 1)
      return {
        events: counted.events,
        sealed: chain.sealed,
        firstBroken: bad.length ? Math.min(...bad) : null
      }
    },
    { isolationLevel: 'repeatable read', readOnly: true }
  )
}

interface Chain {
  sealed: number
  last: number
  bad: number[]
}

async function walkChain(trx: Knex.Transaction, key: KeyObject, roots: Map<number, Root>): Promise<Chain> {
  const chain: Chain = { sealed: 0, last: 0, bad: [] }
  let previous = GENESIS
  for (;;) {
    const seals = await listSealsAfter(trx, chain.last, BATCH)
    if (seals.length === 0) return chain
    const events = await readEventTexts(
      trx,
      seals.flatMap(({ eventIds }) => eventIds)
    )
    const hashes = new Map(events.map(({ id, text }) => [id, sha256(text)]))
    for (const seal of seals) {
      const follows = seal.id === chain.last + 1 && seal.previous === previous
      const root = roots.get(seal.id)
      const known = !root || root.hash === seal.hash
      if (!follows || !known || !isGenuine(seal, key))
        chain.bad.push(seal.eventIds[0] ?? root?.firstEvent ?? 1)
      seal.eventIds.forEach((id, at) => {
        if (hashes.get(id) !== seal.eventHashes[at]) chain.bad.push(id)
        else chain.sealed += 1
      })
      previous = seal.hash
      chain.last = seal.id
    }
  }
}

function isGenuine(seal: SealRow, key: KeyObject): boolean {
  return (
    seal.eventIds.length === seal.eventHashes.length &&
    hashSeal(seal) === seal.hash &&
    verifySignature(null, Buffer.from(seal.hash), key, Buffer.from(seal.signature, 'base64'))
  )
}

/** In no seal and not waiting for one, or waiting and not there, or in two seals. */
async function findLoose(trx: Knex.Transaction): Promise<number[]> {
  const { rows } = await trx.raw(
    `with sealed as (select unnest(event_ids) as id from event_seals)
     (select id from case_events
        where id not in (select id from sealed) and id not in (select event_id from unsealed_events)
        order by id limit 1)
     union all
     (select event_id from unsealed_events where event_id not in (select id from case_events) order by 1 limit 1)
     union all
     (select id from sealed group by id having count(*) > 1 order by id limit 1)`
  )
  return rows.map((row: { id: number }) => row.id)
}

async function countEvents(trx: Knex.Transaction): Promise<{ events: number; last: number }> {
  const { rows } = await trx.raw('select count(*) as events, coalesce(max(id), 0) as last from case_events')
  return rows[0]
}

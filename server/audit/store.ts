import type { Knex } from 'knex'
import type { SealHead } from './canonical.ts'

export interface SealRow extends SealHead {
  hash: string
  /** Ed25519 over the hash's text, base64. */
  signature: string
}

declare module 'knex/types/tables' {
  interface Tables {
    event_seals: SealRow
    unsealed_events: { eventId: number }
  }
}

// pg answers bigint[] as texts.
const asRow = (row: SealRow): SealRow => ({ ...row, eventIds: row.eventIds.map(Number) })

export async function findLastSeal(db: Knex): Promise<SealRow | undefined> {
  const row = await db('event_seals').orderBy('id', 'desc').first()
  return row && asRow(row)
}

export async function listSealsAfter(db: Knex, id: number, limit: number): Promise<SealRow[]> {
  return (await db('event_seals').where('id', '>', id).orderBy('id').limit(limit)).map(asRow)
}

/** How many seals were ever committed. */
export async function countSealsEver(db: Knex): Promise<number> {
  const { rows } = await db.raw('select last_value, is_called from event_seals_id_seq')
  return rows[0].isCalled ? rows[0].lastValue : 0
}

/**
 * Brings the sequence to the last committed seal. After the commit and by nextval, which no rollback takes back:
 * so it never runs ahead, and who deletes the newest seals leaves a number behind.
 */
export async function rememberSeals(db: Knex, last: number): Promise<void> {
  for (let ever = await countSealsEver(db); ever < last;) {
    const { rows } = await db.raw(`select nextval('event_seals_id_seq') as ever`)
    ever = rows[0].ever
  }
}

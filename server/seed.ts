import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { legalToday } from './calendar/legal-date.ts'
import { directoryData, seedDirectory } from './directory/seed.ts'
import { itemsData, seedItems } from './items/seed.ts'

declare module 'knex/types/tables' {
  interface Tables {
    seeds: { name: string; hash: string; seededAt?: Knex.Raw }
  }
}

/** Writes the shipped directory and items when they differ from what was written last; false when they do not. */
export async function seedShipped(db: Knex, now = new Date()): Promise<boolean> {
  const hash = createHash('sha256')
    .update(JSON.stringify([directoryData, itemsData]))
    .digest('hex')
  return db.transaction(async (trx) => {
    // Two servers may start at once: the second waits here and finds the work done.
    await trx.raw("select pg_advisory_xact_lock(hashtext('seed'))")
    const known = await trx('seeds').where({ name: 'shipped' }).first()
    if (known?.hash === hash) return false

    await seedDirectory(trx)
    await seedItems(trx, legalToday(now))
    await trx('seeds')
      .insert({ name: 'shipped', hash, seededAt: trx.raw('now()') })
      .onConflict('name')
      .merge()
    return true
  })
}

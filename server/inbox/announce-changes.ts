import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { announce } from '../live/announce.ts'

/** How long a browser may lag behind the engine; the lists themselves are never stale. */
const EVERY_MS = 300
const BATCH = 1000

/**
 * Tells the browsers whose lists changed, until stopped. The triggers only write down whose: a NOTIFY of their own
 * would make every act, and every step of the engine, wait for the commit of the one before.
 */
export function startAnnouncingChanges({ db, log }: Pick<FastifyInstance, 'db' | 'log'>): {
  stop: () => Promise<void>
} {
  let stopped = false
  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await announceChanges(db)
      } catch (error) {
        log.error({ err: error }, 'changed lists were not announced; trying again')
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  }
  const running = run()
  return {
    stop: () => {
      stopped = true
      return running
    }
  }
}

async function announceChanges(db: Knex): Promise<void> {
  let full = true
  while (full) {
    full = await db.transaction(async (trx) => {
      const { rows } = await trx.raw(
        `delete from inbox_changes where id in (
           select id from inbox_changes order by id limit ? for update skip locked
         ) returning owner`,
        [BATCH]
      )
      await announce(trx, { owners: rows.map((row: { owner: string }) => row.owner) })
      return rows.length === BATCH
    })
  }
}

import type { Knex } from 'knex'
import { announce } from '../live/announce.ts'

const BATCH = 1000

/**
 * Folds the deltas that the triggers wrote into the counters and tells the browsers whose lists changed. In the
 * background, since a counter row per group would make every act of a department wait for the one before.
 */
export async function foldCounts(db: Knex): Promise<void> {
  let full = true
  while (full) {
    full = await db.transaction(async (trx) => {
      const { rows } = await trx.raw(
        `with taken as (
           delete from inbox_deltas where id in (
             select id from inbox_deltas order by id limit ? for update skip locked
           ) returning owner, delta
         ), summed as (
           select owner, sum(delta)::int as delta, count(*)::int as taken from taken group by owner
         ), folded as (
           insert into inbox_counts (owner, open) select owner, delta from summed order by owner
           on conflict (owner) do update set open = inbox_counts.open + excluded.open
         )
         select owner, taken from summed`,
        [BATCH]
      )
      await announce(trx, { owners: rows.map((row: { owner: string }) => row.owner) })
      return rows.reduce((sum: number, row: { taken: number }) => sum + row.taken, 0) === BATCH
    })
  }
}

import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'
import { GROUP } from './sweep.ts'

/** Notices on their way while more deadlines are told; of two processors officers keep one, so these wait for those. */
const WAITING = GROUP * Math.max(1, availableParallelism() - 1)
const EVERY_MS = 20
/** Whatever holds the notices up, no deadline waits longer for them. */
const PATIENCE_MS = 2_000

/**
 * The diagrams answer a deadline with a notice. Told no faster than these go out, a hundred thousand deadlines leave
 * an applicant's notice a place among the next few, not behind all of them.
 */
export async function keepPace(db: Knex, stopping: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !stopping() && (await isBehind(db)); waited += EVERY_MS)
    await sleep(EVERY_MS)
}

/** Notices that failed once come back for minutes and are not counted. */
async function isBehind(db: Knex): Promise<boolean> {
  const { rows } = await db.raw(
    `select count(*)::int as waiting from (
       select from engine.act_ru_ext_task where topic_name_ = 'platform.notify' and suspension_state_ = 1
         and retries_ is null limit ?) task`,
    [WAITING]
  )
  return rows[0].waiting === WAITING
}

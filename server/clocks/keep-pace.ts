import { setTimeout as sleep } from 'node:timers/promises'
import type { Knex } from 'knex'

/** Some seconds of notices. */
const WAITING = 250
const EVERY_MS = 50
/** Notices that cannot be delivered come back for minutes; no deadline waits for them. */
const PATIENCE_MS = 10_000

/**
 * The diagrams answer a deadline with a notice. Told no faster than these go out, a hundred thousand deadlines leave
 * an applicant's notice a place among the next few, not behind all of them.
 */
export async function keepPace(db: Knex, stopping: () => boolean): Promise<void> {
  for (let waited = 0; waited < PATIENCE_MS && !stopping() && (await isBehind(db)); waited += EVERY_MS)
    await sleep(EVERY_MS)
}

async function isBehind(db: Knex): Promise<boolean> {
  const { rows } = await db.raw(
    `select count(*)::int as waiting from (
       select from engine.act_ru_ext_task where topic_name_ = 'platform.notify' and suspension_state_ = 1
         and (retries_ is null or retries_ > 0) limit ?) task`,
    [WAITING]
  )
  return rows[0].waiting === WAITING
}

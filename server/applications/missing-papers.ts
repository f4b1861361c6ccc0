import type { Knex } from 'knex'
import type { Slot } from './schema.ts'
import { listSlots } from './slots.ts'
import type { ApplicationRow } from './store.ts'

/**
 * What stands between a filing and its acceptance: awaited papers do not, and papers that may follow late do not when the
 * applicant promised their day (容缺受理, rules §3).
 */
export async function findMissingPapers(db: Knex, application: ApplicationRow): Promise<Slot[]> {
  return (await listSlots(db, application)).filter(isMissing)
}

export const isMissing = ({ status, promisedUntil }: Slot) =>
  status === 'missing' || (status === 'late' && !promisedUntil)

/** Promised and not there yet. */
export async function findLatePapers(db: Knex, application: ApplicationRow): Promise<Slot[]> {
  return (await listSlots(db, application)).filter(
    ({ status, promisedUntil }) => status === 'late' && promisedUntil
  )
}

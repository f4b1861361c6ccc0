import type { Knex } from 'knex'
import type { Slot } from './schema.ts'
import { listSlots } from './slots.ts'
import type { ApplicationRow } from './store.ts'

/** What stands between a filing and its acceptance; papers that may follow late or are awaited do not. */
export async function findMissingPapers(db: Knex, application: ApplicationRow): Promise<Slot[]> {
  const slots = await listSlots(db, application)
  return slots.filter(({ status }) => status === 'missing')
}

import type { Knex } from 'knex'
import type { AdminEvent } from './schema.ts'

declare module 'knex/types/tables' {
  interface Tables {
    admin_events: Omit<AdminEvent, 'personName'>
  }
}

/**
 * What an administrator did, in the transaction of the act; the table takes no change and no deletion.
 * `by` is null for the platform itself; `act` is object and verb (`people.end`), `subject` the id acted upon.
 */
export async function recordAdminEvent(
  trx: Knex,
  by: string | null,
  act: string,
  subject: string,
  details: Record<string, unknown>
): Promise<void> {
  await trx('admin_events').insert({
    personId: by,
    act,
    subject,
    details: trx.raw('?::jsonb', [JSON.stringify(details)])
  })
}

export async function findAdminEvents(
  db: Knex,
  before: number | undefined,
  limit: number
): Promise<AdminEvent[]> {
  return db('admin_events')
    .leftJoin('people', 'people.id', 'personId')
    .where((row) => void (before === undefined || row.where('admin_events.id', '<', before)))
    .orderBy('admin_events.id', 'desc')
    .limit(limit)
    .select('admin_events.*', 'people.name as personName')
}

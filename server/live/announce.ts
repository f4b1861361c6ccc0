import type { Knex } from 'knex'

export const CHANNEL = 'yimen_live'
/** NOTIFY takes payloads below 8,000 bytes; an owner or id is at most 80. */
const CHUNK = 80

export interface Announcement {
  /** Owners of inbox entries and notifications whose lists changed. */
  owners?: string[]
  projects?: string[]
}

/** Tells every server of the installation. From background work only: NOTIFY serialises the commits it is part of. */
export async function announce(
  trx: Knex.Transaction,
  { owners = [], projects = [] }: Announcement
): Promise<void> {
  const unique = (list: string[]) => [...new Set(list)]
  for (const part of chunks(unique(owners))) await send(trx, { owners: part })
  for (const part of chunks(unique(projects))) await send(trx, { projects: part })
}

function chunks(list: string[]): string[][] {
  return Array.from({ length: Math.ceil(list.length / CHUNK) }, (_, index) =>
    list.slice(index * CHUNK, (index + 1) * CHUNK)
  )
}

async function send(trx: Knex.Transaction, announcement: Announcement): Promise<void> {
  await trx.raw('select pg_notify(?, ?)', [CHANNEL, JSON.stringify(announcement)])
}

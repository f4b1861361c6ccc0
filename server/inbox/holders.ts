import type { Knex } from 'knex'

/** Who claimed what is open for a number (`user:<uuid>`), or the groups that could. */
export async function listHolders(trx: Knex, businessKey: string): Promise<string[]> {
  const owners = await trx('inbox_entries')
    .where({ businessKey })
    .whereNull('doneAt')
    .distinct()
    .orderBy('owner')
    .pluck('owner')
  const claimed = owners.filter((owner) => owner.startsWith('user:'))
  return claimed.length ? claimed : owners
}

import type { Knex } from 'knex'
import { LinkSpent } from '../errors.ts'
import { recordAdminEvent } from '../people/admin-events.ts'
import { insertPerson } from '../people/store.ts'
import { createOneTimeLink, spendOneTimeLink } from './one-time-links.ts'
import { assertGoodPassword, hashPassword } from './passwords.ts'

/** Path of a one-time link, or null when somebody is administrator already. */
export async function createFirstAdministratorLink(db: Knex, now = new Date()): Promise<string | null> {
  if (await hasAdministrator(db)) return null
  return (await createOneTimeLink(db, 'first-administrator', null, now)).path
}

export async function redeemFirstAdministratorLink(
  db: Knex,
  { token, username, password, name }: { token: string; username: string; password: string; name: string },
  now: Date
): Promise<string> {
  assertGoodPassword(password, username)
  const passwordHash = await hashPassword(password)
  return db.transaction(async (trx) => {
    await spendOneTimeLink(trx, 'first-administrator', token, now)
    // Printed at a start before: somebody may have become administrator another way meanwhile.
    if (await hasAdministrator(trx)) throw new LinkSpent()
    const person = await insertPerson(trx, { username, name, passwordHash })
    await trx('roles_held').insert({ personId: person.id, role: 'administrator', orgUnitId: null })
    await recordAdminEvent(trx, person.id, 'people.create-first-administrator', person.id, {})
    return person.id
  })
}

async function hasAdministrator(db: Knex): Promise<boolean> {
  const administrator = await db('roles_held')
    .join('people', 'people.id', 'personId')
    .where({ role: 'administrator', status: 'active' })
    .first('people.id')
  return administrator !== undefined
}

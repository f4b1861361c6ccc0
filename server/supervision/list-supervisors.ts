import type { Knex } from 'knex'

/** Whom a rule of supervision that was broken is told to, as owners of notifications. */
export async function listSupervisors(trx: Knex.Transaction): Promise<string[]> {
  const supervisors: { id: string }[] = await trx('roles_held')
    .join('people', 'people.id', 'roles_held.person_id')
    .where({ role: 'supervisor', status: 'active' })
    .distinct('people.id')
  return supervisors.map(({ id }) => `user:${id}`)
}

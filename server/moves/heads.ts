import type { Knex } from 'knex'
import type { Office } from '../directory/candidate-group.ts'

/** Ids of those who decide at an office. */
export async function listHeads(db: Knex, { department, region }: Office): Promise<string[]> {
  return db('roles_held')
    .join('people', 'people.id', 'roles_held.person_id')
    .join('org_units', 'org_units.id', 'roles_held.org_unit_id')
    .where({ department, region, role: 'head', status: 'active' } as never)
    .distinct()
    .pluck('people.id')
}

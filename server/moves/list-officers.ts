import type { Knex } from 'knex'
import type { Office } from '../directory/candidate-group.ts'

export interface Officer {
  id: string
  name: string
}

/** Who handles or heads at an office, by name. */
export async function listOfficers(db: Knex, { department, region }: Office): Promise<Officer[]> {
  return db('roles_held')
    .join('org_units', 'org_units.id', 'roles_held.org_unit_id')
    .join('people', 'people.id', 'roles_held.person_id')
    .where({
      'org_units.department': department,
      'org_units.region': region,
      'people.status': 'active'
    } as never)
    .whereIn('roles_held.role', ['handler', 'head'])
    .distinct('people.id', 'people.name')
    .orderBy('people.name')
}

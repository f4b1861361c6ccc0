import type { Knex } from 'knex'
import departmentsJson from './data/departments.json' with { type: 'json' }
import regionsJson from './data/regions.json' with { type: 'json' }
import { buildOrgUnits } from './org-units.ts'
import type { Department, Region } from './schema.ts'
import './store.ts'

// JSON's own types know neither the codes nor that a parent may be null.
const departments = departmentsJson as Department[]
const regions = regionsJson as Region[]

/** Regions, departments with their offices, and org units. What an administrator entered as an address stays. */
export async function seedDirectory(trx: Knex.Transaction): Promise<void> {
  await trx('regions').insert(regions).onConflict('code').merge()
  await trx('departments').insert(departments).onConflict('code').merge()

  for (const unit of buildOrgUnits(regions, departments)) {
    const known = await trx('org_units').where({ department: unit.department, region: unit.region }).first()
    if (!known) await trx('org_units').insert(unit)
    else if (known.sample) await trx('org_units').where({ id: known.id }).update(unit)
  }
}

/** Changes when the shipped data does. */
export const directoryData = { regions, departments }

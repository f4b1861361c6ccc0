import type { Knex } from 'knex'
import { recordAdminEvent } from './admin-events.ts'
import { importRows, RowRefused } from './import-rows.ts'
import type { CsvRow } from './read-csv.ts'
import { ROLES, ROLES_AT_AN_ORG_UNIT } from '../roles/schema.ts'
import type { ImportResult } from './schema.ts'
import { holdRole } from './store.ts'

const columns = ['username', 'role', 'department', 'region']

/** Adds roles; it takes none away. Department and region stay empty for roles that are city-wide. */
export async function importRolesFile(
  db: Knex,
  rows: CsvRow[],
  { apply, by }: { apply: boolean; by: string }
): Promise<ImportResult> {
  return importRows(db, rows, { columns, apply }, importRole, async (trx, { rows: lines, created }) =>
    recordAdminEvent(trx, by, 'roles.import', 'csv', { lines, created })
  )
}

async function importRole(trx: Knex.Transaction, cells: Record<string, string>) {
  const { username = '', department = '', region = '' } = cells
  const role = ROLES.find((known) => known === cells['role'])
  if (!role) throw new RowRefused(`${cells['role'] || '(empty)'} is no role; take one of ${ROLES.join(', ')}`)

  const person = await trx('people').where({ username: username.toLowerCase(), status: 'active' }).first('id')
  if (!person) throw new RowRefused(`There is no active account ${username || '(empty)'}`)

  const orgUnit = department && (await trx('org_units').where({ department, region }).first('id'))
  if (department && !orgUnit)
    throw new RowRefused(`${department} has no org unit in region ${region || '(empty)'}`)
  if (!orgUnit && ROLES_AT_AN_ORG_UNIT.includes(role))
    throw new RowRefused(`The role ${role} is held at an org unit: name department and region`)

  const added = await holdRole(trx, person.id, role, orgUnit ? orgUnit.id : null)
  return added ? 'created' : 'same'
}

import type { Knex } from 'knex'
import { Check } from 'typebox/value'
import { recordAdminEvent } from '../people/admin-events.ts'
import { importRows, RowRefused } from '../people/import-rows.ts'
import type { CsvRow } from '../people/read-csv.ts'
import type { ImportResult } from '../people/schema.ts'
import { createOrgUnit } from './schema.ts'
import { insertOrgUnit, updateOrgUnit, type OrgUnitDetails } from './store.ts'

const columns = ['department', 'region', 'nameZh', 'nameEn', 'address', 'telephone', 'hours']

/** A department and region that have a unit get the file's details; others are created. */
export async function importOrgUnitsFile(
  db: Knex,
  rows: CsvRow[],
  { apply, by }: { apply: boolean; by: string }
): Promise<ImportResult> {
  return importRows(
    db,
    rows,
    { columns, apply },
    importOrgUnit,
    async (trx, { rows: lines, created, changed }) =>
      recordAdminEvent(trx, by, 'org-units.import', 'csv', { lines, created, changed })
  )
}

async function importOrgUnit(trx: Knex.Transaction, cells: Record<string, string>) {
  const {
    department = '',
    region = '',
    nameZh = '',
    nameEn = '',
    address = '',
    telephone = '',
    hours = ''
  } = cells
  const details: OrgUnitDetails = { nameZh, nameEn, address, telephone, hours }
  if (!Check(createOrgUnit.schema.body, { department, region, ...details }))
    throw new RowRefused('A name is missing or a value is too long')

  const known = await trx('org_units').where({ department, region }).first()
  if (known) {
    await updateOrgUnit(trx, known.id, details)
    return 'changed'
  }
  const places = await Promise.all([
    trx('departments').where({ code: department }).first('code'),
    trx('regions').where({ code: region }).first('code')
  ])
  if (places.includes(undefined))
    throw new RowRefused(`Department ${department} or region ${region} is not in the directory`)
  await insertOrgUnit(trx, { department, region }, details)
  return 'created'
}

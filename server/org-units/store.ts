import type { Knex } from 'knex'
import type { OrgUnit } from '../directory/schema.ts'
import { NotFound, OrgUnitExists, UnknownDepartmentOrRegion } from '../errors.ts'

export type OrgUnitDetails = Pick<OrgUnit, 'nameZh' | 'nameEn' | 'address' | 'telephone' | 'hours'>

export async function findOrgUnits(db: Knex): Promise<OrgUnit[]> {
  return db('org_units').orderBy(['region', 'department'])
}

export async function getOrgUnit(db: Knex, id: string): Promise<OrgUnit> {
  const row = await db('org_units').where({ id }).first()
  if (!row) throw new NotFound('org unit')
  return row
}

/** Throws UNKNOWN_DEPARTMENT_OR_REGION and ORG_UNIT_EXISTS. */
export async function insertOrgUnit(
  trx: Knex,
  place: { department: string; region: string },
  details: OrgUnitDetails
): Promise<OrgUnit> {
  const { department, region } = place
  const known = await Promise.all([
    trx('departments').where({ code: department }).first('code'),
    trx('regions').where({ code: region }).first('code')
  ])
  if (known.includes(undefined)) throw new UnknownDepartmentOrRegion(department, region)

  const [row] = await trx('org_units')
    .insert({ department, region, ...details, sample: false })
    .onConflict(['department', 'region'])
    .ignore()
    .returning('*')
  if (!row) throw new OrgUnitExists(department, region)
  return row
}

/** What an administrator entered is no sample any more, so the next start's seed leaves it alone. */
export async function updateOrgUnit(
  trx: Knex,
  id: string,
  details: Partial<OrgUnitDetails>
): Promise<OrgUnit> {
  await trx('org_units')
    .where({ id })
    .update({ ...details, sample: false })
  return getOrgUnit(trx, id)
}

import type { Knex } from 'knex'
import { UnknownRegion } from '../errors.ts'
import type { Directory, Office } from './candidate-group.ts'
import type { Department, OrgUnit, Region } from './schema.ts'

declare module 'knex/types/tables' {
  interface Tables {
    regions: Region
    departments: Department
    org_units: Knex.CompositeTableType<OrgUnit, Omit<OrgUnit, 'id'>>
  }
}

export async function listRegions(db: Knex): Promise<Region[]> {
  return db('regions').orderBy('code')
}

/** Throws UNKNOWN_REGION, which names those that there are. */
export async function assertRegion(db: Knex, code: string): Promise<void> {
  const regions = await listRegions(db)
  if (regions.some((region) => region.code === code)) return
  throw new UnknownRegion(code, regions.map((region) => `${region.code} ${region.nameZh}`).join(', '))
}

export async function listDepartments(db: Knex): Promise<Department[]> {
  return db('departments').orderBy('code')
}

/** What `candidate-group.ts` decides by; two small queries, so load it once per act and not per item. */
export async function loadDirectory(db: Knex): Promise<Directory> {
  // One after another: the connection of a transaction asks one thing at a time.
  const regions = await listRegions(db)
  return { regions, departments: await listDepartments(db) }
}

export async function findOrgUnit(db: Knex, office: Office): Promise<OrgUnit | undefined> {
  return db('org_units').where({ department: office.department, region: office.region }).first()
}

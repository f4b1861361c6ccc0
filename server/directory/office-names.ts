import type { Knex } from 'knex'
import type { Office } from './candidate-group.ts'

export interface OfficeName {
  nameZh: string
  nameEn: string
}

/** A department goes by the city's name, but a county's office by its own. */
export async function loadOfficeNames(db: Knex): Promise<(office: Office) => OfficeName> {
  const departments = await db('departments').select('code', 'nameZh', 'nameEn')
  const counties = await db('org_units')
    .join('regions', 'regions.code', 'org_units.region')
    .where('regions.kind', 'county')
    .select('org_units.department', 'org_units.region', 'org_units.name_zh', 'org_units.name_en')
  return ({ department, region }) => {
    const own = counties.find((unit) => unit.department === department && unit.region === region)
    const { nameZh, nameEn } = own ?? departments.find(({ code }) => code === department)!
    return { nameZh, nameEn }
  }
}

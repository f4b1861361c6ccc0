import { findImport, type TableImport, type Tables } from '../tables.ts'

export interface Industry {
  code: string
  name: string
  mode: 'filing' | 'verification' | 'prohibited' | 'restricted'
  basis: string
}
export interface FiledProject {
  projectCode: string
  creditCode: string
  name: string
  parcelNumber: string | null
  filedOn: string
}
export interface Looked<Row> {
  table: TableImport
  row: Row
}

/** The catalogue's entry for an industry: the longest code that it begins with. Undefined before any import. */
export async function lookUpIndustry(
  tables: Tables,
  industryCode: string
): Promise<Looked<Industry | undefined> | undefined> {
  const table = await findImport(tables, 'catalogue_industries')
  if (!table) return undefined
  const { rows } = await tables.query<Industry>(
    `select code, name, mode, basis from departments.catalogue_industries
      where starts_with($1, code) order by length(code) desc limit 1`,
    [digits(industryCode)]
  )
  return { table, row: rows[0] }
}

/** Filed projects that could be the same: the enterprise's own, those on the parcel, and the code itself. */
export async function lookUpFiledProjects(
  tables: Tables,
  of: { projectCode?: string; creditCode: string; parcelNumber?: string }
): Promise<Looked<{ alike: FiledProject[]; total: number }> | undefined> {
  const table = await findImport(tables, 'filed_projects')
  if (!table) return undefined
  const alike = await tables.query<FiledProject>(
    `select project_code as "projectCode", credit_code as "creditCode", name, parcel_number as "parcelNumber",
        filed_on as "filedOn"
      from departments.filed_projects
      where credit_code = $1 or parcel_number = $2 or project_code = $3
      order by filed_on desc limit 50`,
    [of.creditCode, of.parcelNumber ?? null, of.projectCode ?? null]
  )
  const total = await tables.query<{ total: number }>(
    'select count(*)::int as total from departments.filed_projects'
  )
  return { table, row: { alike: alike.rows, total: total.rows[0]!.total } }
}

/** `C3985` and `3985` are the same industry: the letter is the section. */
function digits(industryCode: string): string {
  return industryCode.replace(/\D/g, '')
}

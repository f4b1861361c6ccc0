import { findImport, type TableImport, type Tables } from '../tables.ts'
import type { Point } from './distance.ts'

export type EiaClass = 'report' | 'form' | 'registration' | 'none'
export interface CatalogueRow {
  industry: string
  figure: 'landAreaHa' | 'buildingArea' | 'totalInvestment' | 'energyTce' | 'electricityKwh' | null
  atLeast: number | null
  onlyIfSensitive: boolean
  class: EiaClass
  highEnergy: boolean
  basis: string
}
export interface SensitiveArea {
  name: string
  kind: string
  boundary: Point[]
  bufferM: number
}

/** All rows of the most exact industry that the code begins with; empty when the catalogue does not know it. */
export async function lookUpCatalogue(
  tables: Tables,
  industryCode: string
): Promise<{ table: TableImport; rows: CatalogueRow[] } | undefined> {
  const table = await findImport(tables, 'eia_catalogue')
  if (!table) return undefined
  const { rows } = await tables.query<CatalogueRow>(
    `select industry, figure, at_least as "atLeast", only_if_sensitive as "onlyIfSensitive", class,
        high_energy as "highEnergy", basis
      from departments.eia_catalogue
      where industry = (select industry from departments.eia_catalogue
        where starts_with($1, industry) order by length(industry) desc limit 1)`,
    [industryCode.replace(/\D/g, '')]
  )
  return { table, rows }
}

export async function lookUpSensitiveAreas(
  tables: Tables
): Promise<{ table: TableImport; rows: SensitiveArea[] } | undefined> {
  const table = await findImport(tables, 'sensitive_areas')
  if (!table) return undefined
  const { rows } = await tables.query<SensitiveArea>(
    'select name, kind, boundary, buffer_m as "bufferM" from departments.sensitive_areas'
  )
  return { table, rows }
}

/** The cadastre's boundary of a parcel, for an application that names the parcel and draws none. */
export async function findBoundary(tables: Tables, parcelNumber: string): Promise<Point[] | undefined> {
  const { rows } = await tables.query<{ boundary: Point[] | null }>(
    'select boundary from departments.parcels where parcel_number = $1',
    [parcelNumber]
  )
  return rows[0]?.boundary ?? undefined
}

import { findImport, type TableImport, type Tables } from '../tables.ts'

export interface Conditions {
  documentNumber: string
  plotRatioMin: number | null
  plotRatioMax: number | null
  densityMin: number | null
  densityMax: number | null
  greenRatioMin: number | null
  greenRatioMax: number | null
  heightMax: number | null
  setbackM: number | null
  validFrom: string | null
  validTo: string | null
}

export async function lookUpConditions(
  tables: Tables,
  parcelNumber: string
): Promise<{ table: TableImport; conditions: Conditions | undefined } | undefined> {
  const table = await findImport(tables, 'planning_conditions')
  if (!table) return undefined
  const { rows } = await tables.query<Conditions>(
    `select document_number as "documentNumber", plot_ratio_min as "plotRatioMin", plot_ratio_max as "plotRatioMax",
        density_min as "densityMin", density_max as "densityMax", green_ratio_min as "greenRatioMin",
        green_ratio_max as "greenRatioMax", height_max as "heightMax", setback_m as "setbackM",
        valid_from as "validFrom", valid_to as "validTo"
      from departments.planning_conditions where parcel_number = $1`,
    [parcelNumber]
  )
  return { table, conditions: rows[0] }
}

import { findImport, type TableImport, type Tables } from '../tables.ts'

export interface Parcel {
  parcelNumber: string
  region: string
  areaHa: number
  use: string
  supply: 'granted' | 'allocated' | 'reserved' | null
  owner: string
  farmlandHa: number
  basicFarmlandHa: number
  restrictions: string | null
}

/** Undefined before any import of the cadastre; `parcel` undefined when it does not know the number. */
export async function lookUpParcel(
  tables: Tables,
  parcelNumber: string
): Promise<{ table: TableImport; parcel: Parcel | undefined } | undefined> {
  const table = await findImport(tables, 'parcels')
  if (!table) return undefined
  const { rows } = await tables.query<Parcel>(
    `select parcel_number as "parcelNumber", region, area_ha as "areaHa", use, supply, owner,
        farmland_ha as "farmlandHa", basic_farmland_ha as "basicFarmlandHa", restrictions
      from departments.parcels where parcel_number = $1`,
    [parcelNumber]
  )
  return { table, parcel: rows[0] }
}

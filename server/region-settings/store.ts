import type { Knex } from 'knex'
import type { RegionSettings } from './schema.ts'

/** How often a region's settings were changed; 0 where it has the defaults. */
interface Changed {
  version: number
  changedBy: string | null
  changedAt: string | null
}
type Row = RegionSettings & Changed & { region: string }

declare module 'knex/types/tables' {
  interface Tables {
    region_settings: Knex.CompositeTableType<Row, Row, Partial<Omit<Row, 'region'>>>
  }
}

/** Rules §4.1, 行政许可法 32 and what cities promise for questions to their hotline 12345, where a region decided nothing else. */
export const DEFAULT_SETTINGS: RegionSettings = {
  departmentsCheck: true,
  receiptDays: 5,
  answerDays: 5,
  lateDays: 20,
  delegateAcrossOffices: false,
  warningDays: 3,
  yellowDays: 1
}

export async function readRegionSettings(db: Knex, region: string | undefined): Promise<RegionSettings> {
  const row = region && (await db('region_settings').where({ region }).first())
  return row || DEFAULT_SETTINGS
}

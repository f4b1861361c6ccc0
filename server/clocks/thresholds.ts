import type { Knex } from 'knex'
import { DEFAULT_THRESHOLDS, type SignalThresholds } from '../calendar/signal.ts'
import '../region-settings/store.ts'

/** Of a clock by its region; a region that decided nothing has the default. */
export type ThresholdsOf = (clock: { region: string | null }) => SignalThresholds

export async function loadThresholds(db: Knex): Promise<ThresholdsOf> {
  const rows = await db('region_settings').select('region', 'warningDays', 'yellowDays')
  const byRegion = new Map(
    rows.map(({ region, warningDays, yellowDays }) => [region, { warning: warningDays, yellow: yellowDays }])
  )
  return ({ region }) => (region && byRegion.get(region)) || DEFAULT_THRESHOLDS
}

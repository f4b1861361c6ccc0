import type { Knex } from 'knex'
import { startClock } from '../clocks/store.ts'
import { readRegionSettings } from '../region-settings/store.ts'
import type { ApplicationRow } from './store.ts'

/**
 * 行政许可法 32: accepted or asked within 5 working days, or fewer where the region promised so, or it counts as
 * accepted from the day of receipt. Starts at filing, and anew when the corrections are in.
 */
export async function stageReceiptClock(
  trx: Knex.Transaction,
  application: Pick<ApplicationRow, 'id' | 'number' | 'facts'>,
  on: string
): Promise<void> {
  const { receiptDays } = await readRegionSettings(trx, application.facts.jurisdiction)
  await startClock(trx, {
    ownerKind: 'application',
    ownerId: application.id,
    kind: 'receipt',
    businessKey: application.number!,
    startsOn: on,
    limit: { days: receiptDays, unit: 'wd' }
  })
}

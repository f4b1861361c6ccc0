import type { Knex } from 'knex'
import { startClock } from '../clocks/store.ts'
import type { ApplicationRow } from './store.ts'

/** 行政许可法 32: accepted or asked within 5 working days, or it counts as accepted from the day of receipt. */
const RECEIPT_DAYS = 5

/** Starts at filing, and anew when the corrections are in. */
export async function stageReceiptClock(
  trx: Knex.Transaction,
  application: Pick<ApplicationRow, 'id' | 'number'>,
  on: string
): Promise<void> {
  await startClock(trx, {
    ownerKind: 'application',
    ownerId: application.id,
    kind: 'receipt',
    businessKey: application.number!,
    startsOn: on,
    limit: { days: RECEIPT_DAYS, unit: 'wd' }
  })
}

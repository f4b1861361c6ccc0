import type { Knex } from 'knex'
import { startCorrectionClock } from '../applications/start-correction-clock.ts'
import { startCaseCorrection } from '../moves/correction/start-answer.ts'
import { startAsking, startHearingPause } from '../moves/hearing/start-asking.ts'
import { startProcedurePause } from '../moves/special-procedure/start-pause.ts'
import { startStatementClock } from '../moves/revocation/statement-clock.ts'
import type { PaperKind } from './kinds.ts'
import type { OfficialPaperRow } from './store.ts'

export interface Served {
  paper: OfficialPaperRow
  /** The legal day of the service, 'YYYY-MM-DD'. */
  servedOn: string
  now: Date
}
export type OnServed = (trx: Knex.Transaction, served: Served) => Promise<void>

/**
 * What begins on the day a paper of that kind is served, in the transaction that serves it: at once in the inbox, or when
 * the window enters the receipt. Add a line for a kind that drives a clock.
 */
const begins: Partial<Record<PaperKind, OnServed>> = {
  correction: startCorrectionClock,
  rectification: startCaseCorrection,
  'special-procedure': startProcedurePause,
  'hearing-notice': startAsking,
  'hearing-session': startHearingPause,
  'revocation-notice': startStatementClock
}

export async function beginServed(trx: Knex.Transaction, served: Served): Promise<void> {
  await begins[served.paper.kind]?.(trx, served)
}

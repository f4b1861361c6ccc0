import type { PaperKind } from '../kinds.ts'
import { acceptance } from './acceptance.ts'
import { correction } from './correction.ts'
import { deliveryReceipt } from './delivery-receipt.ts'
import { filingReceipt } from './filing-receipt.ts'
import { grant } from './grant.ts'
import { opinion } from './opinion.ts'
import { refusal } from './refusal.ts'
import { rejection } from './rejection.ts'
import type { Template } from './template.ts'

/** One template a paper; a new kind does not compile without its own. */
export const templates: { [K in PaperKind]: Template<K> } = {
  acceptance,
  correction,
  rejection,
  grant,
  refusal,
  opinion,
  'delivery-receipt': deliveryReceipt,
  'filing-receipt': filingReceipt
}

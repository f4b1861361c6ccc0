import { correctionAfterAcceptance } from './correction/ask.ts'
import { countersign } from './countersign/ask-countersign.ts'
import { countersignCancelled } from './countersign/cancel-countersign.ts'
import { extension } from './extension/ask-extension.ts'
import { hearing } from './hearing/order.ts'
import { factsCorrected, itemMissing } from './facts/propose.ts'
import { notMine } from './not-mine/say-not-mine.ts'
import { withdrawal } from './withdrawal/ask-withdrawal.ts'
import { withdrawalTakenBack } from './withdrawal/take-back.ts'
import { renewal } from './renewal/ask-renewal.ts'
import { revocation } from './revocation/propose-revocation.ts'
import type { AnyMove } from './move.ts'
import { specialProcedure } from './special-procedure/order.ts'

/** Every move, in the order in which a page offers them; add a line here. */
export const moves: readonly AnyMove[] = [
  correctionAfterAcceptance,
  specialProcedure,
  hearing,
  extension,
  countersign,
  countersignCancelled,
  withdrawal,
  withdrawalTakenBack,
  factsCorrected,
  itemMissing,
  notMine,
  revocation,
  renewal
]

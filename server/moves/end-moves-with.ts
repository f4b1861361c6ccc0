import type { Knex } from 'knex'
import { concludeMove } from './hold-clocks.ts'

/** By which pause each holds the clocks of its case. */
const HOLDING = {
  'special-procedure': 'special-procedure',
  hearing: 'special-procedure',
  'correction-after-acceptance': 'correction',
  rectification: 'correction'
} as const

/** A case or opinion that ends for another reason (withdrawn, impossible) takes with it what was going on beside it. */
export async function endMovesWith(
  trx: Knex.Transaction,
  owner: { caseId: string } | { stageOpinionId: string },
  on: string
): Promise<void> {
  const open = await trx('case_moves')
    .where({ ...owner, state: 'open' })
    .whereIn('move', Object.keys(HOLDING))
    .forUpdate()
  for (const move of open)
    await concludeMove(trx, move, HOLDING[move.move as keyof typeof HOLDING], { on, outcome: 'cancelled' })
}

import { ReasonMissing } from '../../errors.ts'
import type { ActContext } from '../../tasks/act.ts'
import { concludeMove } from '../hold-clocks.ts'
import type { MoveRow } from '../store.ts'

/** No longer needed: what was not counted until today stays so, the days count again from here. */
export async function cancelProcedure(
  { trx, today }: Pick<ActContext, 'trx' | 'today'>,
  move: MoveRow,
  text: string
): Promise<void> {
  if (!text.trim()) throw new ReasonMissing()
  await concludeMove(trx, move, 'special-procedure', {
    on: today,
    outcome: 'cancelled',
    detail: { cancelled: text.trim() }
  })
}

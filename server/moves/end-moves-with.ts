import type { Knex } from 'knex'
import { type Command, command } from '../engine/commands.ts'
import { concludeMove } from './hold-clocks.ts'
import { endMove, type MoveRow } from './store.ts'

/** By which pause each holds the clocks of its case. */
const HOLDING = {
  'special-procedure': 'special-procedure',
  hearing: 'special-procedure',
  'correction-after-acceptance': 'correction',
  rectification: 'correction'
} as const
/** What holds no clock and has nothing left to be about. */
const LAPSING: readonly string[] = ['countersign', 'extension']

/** A case or opinion that ends for another reason (withdrawn, impossible) takes with it what was going on beside it. */
export async function endMovesWith(
  trx: Knex.Transaction,
  owner: { caseId: string } | { stageOpinionId: string },
  on: string
): Promise<void> {
  const open = await trx('case_moves')
    .where({ ...owner, state: 'open' })
    .whereIn('move', [...Object.keys(HOLDING), ...LAPSING])
    .forUpdate()
  for (const move of open) {
    if (move.move in HOLDING)
      await concludeMove(trx, move, HOLDING[move.move as keyof typeof HOLDING], { on, outcome: 'cancelled' })
    else await lapse(trx, move, on)
  }
}

/** Where the process of the case outlives it for a moment, nobody is asked any more. */
async function lapse(trx: Knex.Transaction, move: MoveRow, on: string): Promise<void> {
  await endMove(trx, move, { on, outcome: 'lapsed' })
  const { projectId } = (await trx('applications').where({ id: move.applicationId }).first('projectId'))!
  for (const [position, order] of (await ordersFor(trx, move)).entries())
    await command(trx, {
      tree: projectId,
      idempotency: `lapsed:${move.id}:${position}`,
      command: order,
      person: 'platform'
    })
}

async function ordersFor(trx: Knex.Transaction, { id, move, number, detail }: MoveRow): Promise<Command[]> {
  if (move === 'countersign')
    return detail.begun
      ? [
          {
            kind: 'set-variables',
            businessKey: number,
            processKey: move,
            moveId: id,
            variables: { cancelled: true }
          }
        ]
      : []
  const asked = await trx('inbox_entries')
    .where({ businessKey: number, taskKey: 'decide-extension' })
    .whereNull('doneAt')
    .distinct('taskId')
  return asked.map(({ taskId }) => ({ kind: 'complete-task', taskId, variables: { extension: 'decline' } }))
}

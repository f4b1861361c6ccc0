import type { Knex } from 'knex'
import type { ClockOwner } from '../clocks/clock-rows.ts'
import type { PauseKind } from '../clocks/schema.ts'
import { pause, resume, stopClock } from '../clocks/store.ts'
import { leaveState } from './case-state.ts'
import { endMove, type MoveRow } from './store.ts'

type Held = Pick<MoveRow, 'id' | 'applicationId' | 'caseId' | 'stageOpinionId'>

/** Its number's clocks, and those of the stage around it: the law counts the days in neither. */
const ownersOf = ({ applicationId, caseId, stageOpinionId }: Held): ClockOwner[] => [
  ...(caseId ? [{ ownerKind: 'case', ownerId: caseId } as const] : []),
  ...(stageOpinionId ? [{ ownerKind: 'opinion', ownerId: stageOpinionId } as const] : []),
  { ownerKind: 'application', ownerId: applicationId }
]

/** From the day its notice was served (rules §2.3). */
export async function holdClocks(
  trx: Knex.Transaction,
  move: Held,
  entry: { kind: PauseKind; fromOn: string; reason: string; document: string | null }
): Promise<void> {
  for (const owner of ownersOf(move)) await pause(trx, { ...owner, ...entry, moveId: move.id })
}

interface Ending {
  on: string
  outcome: string
  detail?: Record<string, unknown>
}

/** Over, with all that hangs on it: pauses end, its own clocks stop, the case leaves the state. */
export async function concludeMove(
  trx: Knex.Transaction,
  move: MoveRow,
  kind: PauseKind,
  ending: Ending
): Promise<void> {
  await endMove(trx, move, ending)
  for (const owner of ownersOf(move)) await resume(trx, owner, kind, ending.on, move.id)
  await stopClock(trx, { ownerKind: 'move', ownerId: move.id, on: ending.on })
  await leaveState(trx, move)
}

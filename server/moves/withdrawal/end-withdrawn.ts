import { stopCaseClocks } from '../../cases/case-clocks.ts'
import { openPrerequisites } from '../../cases/open-prerequisites.ts'
import { CASE_STATE, isGranted, lockCasesOf, updateCase } from '../../cases/store.ts'
import { stopClock } from '../../clocks/store.ts'
import type { Command } from '../../engine/commands.ts'
import { tellUnheard } from '../../joint-reviews/unheard.ts'
import { nameItems } from '../../official-papers/common-facts.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import { updateOpinion } from '../../stage-opinions/store.ts'
import type { ActContext } from '../../tasks/act.ts'
import { endMovesWith } from '../end-moves-with.ts'
import type { MoveRow } from '../store.ts'
import { listConcerned, type Concerned } from './concerned.ts'
import type { WithdrawalSignature } from './schema.ts'

/**
 * 2 撤件 of everything open, with the confirmation; what was decided stays. Whatever waited for a case that is withdrawn
 * ends or begins: answers what the waiting processes must be told. The diagram ends the stage or the case itself.
 */
export async function endWithdrawn(
  context: ActContext,
  move: MoveRow,
  signatures: WithdrawalSignature[]
): Promise<Command[]> {
  const { trx, application, case: row, today, now } = context
  await lockCasesOf(trx, application.id)
  const concerned = await listConcerned(trx, context)
  for (const open of concerned.open) {
    await updateCase(trx, open.id, { state: CASE_STATE.withdrawn })
    await stopCaseClocks(trx, open, today, false)
    if (row) await tellUnheard(trx, application, open.id)
  }
  await writeConfirmation(context, move, signatures, concerned)
  const told = await openPrerequisites(trx, application.id, today)
  if (row) return told

  for (const { id } of concerned.opinions) {
    await updateOpinion(trx, id, { state: 'withdrawn' })
    await endMovesWith(trx, { stageOpinionId: id }, today)
    await stopClock(trx, { ownerKind: 'opinion', ownerId: id, on: today })
  }
  await trx('applications')
    .where({ id: application.id })
    .update({ state: 'withdrawn', concludedAt: now.toISOString() })
  await stopClock(trx, { ownerKind: 'application', ownerId: application.id, on: today })
  return told
}

async function writeConfirmation(
  { trx, application, case: row, today, now }: ActContext,
  move: MoveRow,
  signatures: WithdrawalSignature[],
  { decided }: Concerned
): Promise<void> {
  const named = await nameItems(trx, decided)
  const person = await trx('people').where({ id: move.orderedBy! }).first('name')
  const paper = await writePaper(
    trx,
    'withdrawal',
    { application, case: row, today },
    {
      text: String(move.detail.reason),
      requestedBy: person!.name,
      requestedOn: move.orderedOn,
      confirmedOn: today,
      signatures: signatures.map(({ department, person: by, on }) => ({ department, by, on })),
      decided: named.map(({ name, number }, index) => ({
        name,
        number,
        outcome: isGranted(decided[index]!) ? '准予' : '不予'
      }))
    }
  )
  // The diagram tells of it.
  await servePaper(trx, paper, { now, told: true })
}

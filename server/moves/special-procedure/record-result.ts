import { NotInspector, PublicityRuns } from '../../errors.ts'
import type { Act } from '../../tasks/act.ts'
import { concludeMove } from '../hold-clocks.ts'
import { moveOfTask, noteMove } from '../store.ts'
import { cancelProcedure } from './cancel.ts'

/** 9 → 10: the day on which the result is recorded ends the pause; of an inspection the second signature does. */
export const recordProcedure: Act<'yimen:record-procedure'> = async (context, body) => {
  const { trx, task, today, user } = context
  const move = await moveOfTask(trx, task)
  if (body.outcome === 'cancelled') {
    await cancelProcedure(context, move, body.text)
    return {
      variables: { procedureResult: 'cancelled' },
      event: 'procedure-cancelled',
      detail: about(move.detail)
    }
  }
  const { procedure, untilOn } = move.detail as { procedure: string; untilOn?: string }
  if (untilOn && untilOn >= today) throw new PublicityRuns(untilOn)
  const result = { result: body.text.trim(), objections: body.objections ?? [] }
  if (procedure === 'inspection') {
    assertInspector(move.detail, user.id)
    await noteMove(trx, move, { ...result, signed: [{ id: user.id, name: user.name, on: today }] })
  } else
    await concludeMove(trx, move, 'special-procedure', { on: today, outcome: 'recorded', detail: result })
  return {
    variables: { procedureResult: 'recorded' },
    event: procedure === 'inspection' ? 'inspected' : 'procedure-ended',
    detail: { ...about(move.detail), objections: result.objections }
  }
}

export interface Inspection {
  inspectors?: { id: string; name: string }[]
  signed?: { id: string; name: string; on: string }[]
}

export function assertInspector({ inspectors = [] }: Inspection, personId: string): void {
  if (!inspectors.some(({ id }) => id === personId))
    throw new NotInspector(inspectors.map(({ name }) => name).join('、'))
}

export const about = ({ procedure }: { procedure?: unknown }) => ({ procedure })

import { addDays, calendarDays } from '../../calendar/iso-date.ts'
import { isBegun, isEnded, CASE_STATE } from '../../cases/store.ts'
import {
  MoveOpen,
  NotPossibleNow,
  ProcedureNotListed,
  ProcedureOverCap,
  PublicityTooShort
} from '../../errors.ts'
import { servePaper } from '../../official-papers/serve-paper.ts'
import { writePaper } from '../../official-papers/write-paper.ts'
import { enterState } from '../case-state.ts'
import { defineMove, type MoveContext } from '../move.ts'
import { noteMove } from '../store.ts'
import { listProcedures, PROCEDURE_ZH, type ProcedureLimits } from './limits.ts'
import { orderSpecialProcedure, type ProcedureOrder } from './schema.ts'
import { decidesCase } from '../../tasks/deciding.ts'

/** 8 → 9 (rules §3): planned days, a written notice, at most the cap; several of different kinds at once. */
export const specialProcedure = defineMove({
  name: 'special-procedure',
  endpoint: orderSpecialProcedure,
  of: ['case', 'opinion'],
  by: ['handler'],
  message: 'procedure.ordered',
  process: 'special-procedure',
  guard: async (context) => {
    assertInWork(context)
    const listed = await listProcedures(context.db, context)
    if (listed.length === 0) throw new ProcedureNotListed()
    const running = await listRunning(context)
    if (listed.every(({ kind }) => running.includes(kind))) throw new MoveOpen(running.join(', '))
  },
  perform: async (context, body) => {
    const { trx, number, moveId, today, now } = context
    const { procedure, reason, legalBasis } = body
    const listed = (await listProcedures(trx, context)).find(({ kind }) => kind === procedure)
    if (!listed) throw new ProcedureNotListed()
    if ((await listRunning(context)).includes(procedure)) throw new MoveOpen(procedure)
    const planned = planOf(body, listed, today)
    const printed = PROCEDURE_ZH[procedure]
    await enterState(context, 'special-procedure')
    return {
      event: 'procedure-ordered',
      detail: { procedure, reason, legalBasis, ...planned },
      variables: { procedureKind: procedure },
      after: async () => {
        const paper = await writePaper(
          trx,
          'special-procedure',
          {
            application: context.application,
            case: context.case,
            office: (context.case ?? context.opinion)!,
            businessKey: number,
            today
          },
          { procedure: printed, text: reason, legalBasis, fromOn: planned.fromOn ?? today, ...planned }
        )
        await noteMove(trx, { id: moveId }, { paper: paper.number, paperId: paper.id })
        await servePaper(trx, paper, { now })
      }
    }
  },
  // An opinion that needs one is answered when its result is known.
  holds: (form) => decidesCase(form) || form === 'yimen:review-opinion' || form === 'yimen:sign-opinion'
})

function assertInWork({ case: row, opinion, application }: MoveContext): void {
  const working = row
    ? !isEnded(row) && row.openedAt !== null && (isBegun(row) || row.state === CASE_STATE.accepted)
    : opinion !== null && opinion.state !== 'signed'
  if (!working || application.state !== 'in-review') throw new NotPossibleNow(application.state)
}

/** Each kind at most once at a time. */
async function listRunning({ db, number }: MoveContext): Promise<unknown[]> {
  const open = await db('case_moves').where({ number, move: 'special-procedure', state: 'open' })
  return open.map(({ detail }) => detail.procedure)
}

interface Plan {
  days: number
  unit: 'wd' | 'cd'
  fromOn?: string
  untilOn?: string
}

function planOf(body: ProcedureOrder, { cap, atLeast }: ProcedureLimits, today: string): Plan {
  if (body.procedure !== 'publicity') {
    if (cap && body.days > cap.days) throw new ProcedureOverCap(`${cap.days} ${cap.unit}`)
    return { days: body.days, unit: cap?.unit ?? 'wd' }
  }
  const { fromOn, untilOn } = body
  // Both days count: from Monday to Sunday is seven.
  const least = atLeast?.days ?? 1
  if (fromOn < today || untilOn < addDays(fromOn, least - 1)) throw new PublicityTooShort(String(least))
  if (cap && untilOn > addDays(fromOn, cap.days - 1)) throw new ProcedureOverCap(`${cap.days} ${cap.unit}`)
  return { days: calendarDays(fromOn, untilOn) + 1, unit: 'cd', fromOn, untilOn }
}

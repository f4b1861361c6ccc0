import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import { CASE_STATE, isEnded, updateCase } from '../cases/store.ts'
import type { Making } from './move.ts'

type State = 'correction' | 'procedure'
const RUNNING = { correction: CASE_STATE.correcting, procedure: CASE_STATE.inProcedure } as const
const OVER = { correction: CASE_STATE.corrected, procedure: CASE_STATE.procedureEnded } as const

/** Which moves stand in the state of the case while they run, and in which. */
const STATES: Record<string, State> = {
  'correction-after-acceptance': 'correction',
  rectification: 'correction',
  'special-procedure': 'procedure',
  hearing: 'procedure'
}

/** 8 → 6 or 9 (rules §3). Who sets it going on a case that nobody has touched takes it into work by that: 3 → 8 first. */
export async function enterState(
  {
    trx,
    case: row,
    user,
    candidateGroup,
    today
  }: Pick<Making, 'trx' | 'case' | 'user' | 'candidateGroup' | 'today'>,
  move: string
): Promise<void> {
  const state = STATES[move]
  if (!row || !state) return
  if (row.state === CASE_STATE.accepted)
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
      caseId: row.id,
      businessKey: row.number,
      kind: 'started',
      personId: user.id,
      candidateGroup,
      happenedOn: today
    })
  // A special procedure that runs beside a correction, or the other way round: the last one shows.
  await updateCase(trx, row.id, { state: RUNNING[state] })
}

/** 6 → 7, 9 → 10, or to what still runs; the next act of an officer brings it back to 8 (tasks/start-case.ts). */
export async function leaveState(
  trx: Knex.Transaction,
  { id, move, caseId }: { id: string; move: string; caseId: string | null }
): Promise<void> {
  const state = STATES[move]
  const row = caseId && state && (await trx('cases').where({ id: caseId }).first())
  if (!row || isEnded(row)) return
  const others = await trx('case_moves').where({ caseId, state: 'open' }).whereNot({ id }).pluck('move')
  const running = others.flatMap((name) => STATES[name] ?? [])[0]
  await updateCase(trx, row.id, { state: running ? RUNNING[running] : OVER[state] })
}

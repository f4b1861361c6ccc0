import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import { decideCase } from '../cases/decide-case.ts'
import { updateCase, type CaseRow } from '../cases/store.ts'
import type { CaseEventKind } from '../case-events/store.ts'
import type { Command } from '../engine/commands.ts'
import { DecidedOnWrong, NotAtProvince } from '../errors.ts'
import { beginCommitmentCheck } from '../moves/commitment/begin-commitment.ts'
import { beginTolerance } from '../moves/tolerance/begin-tolerance.ts'
import type { ProvinceDecision } from './schema.ts'
import { findHere, leaveLevel, receive, startLevelClock } from './store.ts'
import { wayOf } from './way.ts'

export interface Taking {
  outcome: 'grant' | 'refuse' | 'return'
  result: ProvinceDecision
  today: string
  now: Date
  /** Null: it was fetched. */
  personId: string | null
}

/**
 * The province's decision becomes the case's, or the last level has it again. Its document is the decision: no paper of
 * ours is written beside it. Answers what the engine must be told before.
 */
export async function takeDecision(
  trx: Knex.Transaction,
  { application, case: row }: { application: ApplicationRow; case: CaseRow },
  { outcome, result, today, now, personId }: Taking
): Promise<{ before: Command[]; event: CaseEventKind }> {
  const here = await findHere(trx, row.id)
  if (here?.level !== 'province') throw new NotAtProvince()
  if (result.decidedOn < here.receivedOn || result.decidedOn > today)
    throw new DecidedOnWrong(here.receivedOn)
  if (outcome === 'return') {
    await leaveLevel(trx, row, { on: today, outcome: 'sent-back', personId, result })
    const way = await wayOf(trx, row)
    await receive(trx, row, { position: way.length - 1, step: way.at(-2)!, on: today })
    await startLevelClock(trx, row, today)
    await updateCase(trx, row.id, { round: row.round + 1 })
    return { before: [], event: 'province-returned' }
  }
  const granted = outcome === 'grant'
  await leaveLevel(trx, row, { on: today, outcome: granted ? 'granted' : 'refused', personId, result })
  const { before, late } = await decideCase(trx, row, { granted, on: today, at: now, personId })
  if (granted) {
    const subject = { application, case: row, opinion: null }
    await beginTolerance(trx, subject, late, { personId, today })
    await beginCommitmentCheck(trx, subject, { personId, today })
  }
  return { before, event: granted ? 'granted' : 'refused' }
}

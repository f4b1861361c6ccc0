import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import type { Command } from '../engine/commands.ts'
import { stopCaseClocks } from './case-clocks.ts'
import { openPrerequisites } from './open-prerequisites.ts'
import { CASE_STATE, type CaseRow, lockCasesOf, updateCase } from './store.ts'

interface Decision {
  granted: boolean
  on: string
  at: Date
  personId: string
}

/**
 * 11 granted or 13 refused, with what hangs on it: merged items are recorded with their host, and cases that
 * waited for this one begin or end. Answers what the waiting processes must be told.
 */
export async function decideCase(
  trx: Knex.Transaction,
  row: CaseRow,
  decision: Decision
): Promise<Command[]> {
  const cases = await lockCasesOf(trx, row.applicationId)
  const merged = cases.filter((other) => other.hostedBy === row.id)
  for (const decided of [row, ...merged]) {
    await updateCase(trx, decided.id, {
      state: decision.granted ? CASE_STATE.granted : CASE_STATE.refused,
      decidedAt: decision.at.toISOString()
    })
    await stopCaseClocks(trx, decided, decision.on, decision.granted)
  }
  await recordEvent(
    trx,
    ...merged.map((decided) => ({
      projectId: decided.projectId,
      applicationId: decided.applicationId,
      caseId: decided.id,
      businessKey: decided.number,
      kind: decision.granted ? ('granted' as const) : ('refused' as const),
      personId: decision.personId,
      happenedOn: decision.on,
      detail: { with: row.number }
    }))
  )
  return openPrerequisites(trx, row.applicationId, decision.on)
}

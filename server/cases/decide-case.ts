import type { Knex } from 'knex'
import { PromiseOverdue } from '../errors.ts'
import { listLateOf, type LatePaper } from '../promises/late-papers.ts'
import { recordEvent } from '../case-events/store.ts'
import type { Command } from '../engine/commands.ts'
import { stopCaseClocks } from './case-clocks.ts'
import { openPrerequisites } from './open-prerequisites.ts'
import { CASE_STATE, type CaseRow, lockCasesOf, updateCase } from './store.ts'

interface Decision {
  granted: boolean
  on: string
  at: Date
  /** Null: fetched from another authority. */
  personId: string | null
}

/**
 * 11 granted, 12 granted while promised papers are missing (容缺), or 13 refused, with what hangs on it: merged items are recorded with their host, and cases that
 * waited for this one begin or end. Answers what the waiting processes must be told, and which promised papers are late.
 */
export async function decideCase(
  trx: Knex.Transaction,
  row: CaseRow,
  decision: Decision
): Promise<{ before: Command[]; late: LatePaper[] }> {
  const cases = await lockCasesOf(trx, row.applicationId)
  const merged = cases.filter((other) => other.hostedBy === row.id)
  const late = decision.granted ? await listLateOf(trx, row.applicationId) : []
  assertInTime([row, ...merged], late, decision.on)
  for (const decided of [row, ...merged]) {
    const state = late.some(({ neededBy }) => neededBy.includes(decided.item))
      ? CASE_STATE.grantedOnTolerance
      : CASE_STATE.granted
    await updateCase(trx, decided.id, {
      state: decision.granted ? state : CASE_STATE.refused,
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
  return { before: await openPrerequisites(trx, row.applicationId, decision.on), late }
}

/** Nothing is granted on a promise that is broken. */
function assertInTime(cases: readonly CaseRow[], late: readonly LatePaper[], today: string): void {
  const overdue = late.filter(
    ({ neededBy, dueOn }) => dueOn < today && cases.some(({ item }) => neededBy.includes(item))
  )
  if (overdue.length) throw new PromiseOverdue(overdue.map(({ nameZh }) => nameZh).join('、'))
}

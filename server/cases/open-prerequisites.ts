import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import type { Command } from '../engine/commands.ts'
import { startCaseClocks } from './case-clocks.ts'
import {
  CASE_STATE,
  isEnded,
  isGranted,
  lockCasesOf,
  updateCase,
  type CaseRow,
  type Prerequisites
} from './store.ts'

/**
 * A group is met when one of its members that apply is granted, and when none applies (rules §3); it is lost when
 * all of them ended without a grant. Members of earlier stages were granted before this stage could be filed.
 */
export function judgePrerequisites(
  groups: string[][],
  cases: Pick<CaseRow, 'item' | 'state'>[]
): Prerequisites {
  let answer: Prerequisites = 'none'
  for (const group of groups) {
    const members = cases.filter((row) => group.includes(row.item) && row.state !== CASE_STATE.notApplicable)
    if (members.length === 0) continue
    if (members.some(isGranted)) answer = answer === 'open' ? 'open' : 'met'
    else if (members.every(isEnded)) return 'refused'
    else answer = 'open'
  }
  return answer
}

/** After a decision: cases whose last open prerequisite was met start their clocks today; their processes are told. */
export async function openPrerequisites(
  trx: Knex.Transaction,
  applicationId: string,
  on: string
): Promise<Command[]> {
  const cases = await lockCasesOf(trx, applicationId)
  const commands: Command[] = []
  for (const row of cases.filter((candidate) => candidate.prerequisites === 'open')) {
    const version = (await trx('item_versions').where({ id: row.itemVersionId }).first())!
    const judged = judgePrerequisites(version.prerequisites, cases)
    if (judged === 'open') continue
    // None is left that applies.
    const prerequisites = judged === 'none' ? 'met' : judged

    await updateCase(trx, row.id, { prerequisites })
    if (prerequisites === 'met' && row.state >= CASE_STATE.accepted) await startCaseClocks(trx, row, on)
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId,
      caseId: row.id,
      businessKey: row.number,
      kind: prerequisites === 'met' ? 'prerequisite-met' : 'impossible',
      personId: null,
      happenedOn: on
    })
    commands.push({
      kind: 'set-variables',
      businessKey: row.number,
      processKey: version.processKey,
      variables: { prerequisites }
    })
  }
  return commands
}

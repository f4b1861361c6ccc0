import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import type { Command } from '../engine/commands.ts'
import { startCaseClocks } from './case-clocks.ts'
import { CASE_STATE, isEnded, isGranted, updateCase, type CaseRow, type Prerequisites } from './store.ts'

/**
 * A group is met when one of its members that apply is granted, and when none applies (rules §3); it is lost when
 * all of them ended without a grant. `cases` are those that bear on it (`bearingOn`): a parallel item applies once it is filed.
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

/** Of another filing: ended without a decision, so it is as if it had not been filed. */
export const FELL_AWAY: readonly number[] = [
  CASE_STATE.impossible,
  CASE_STATE.withdrawn,
  CASE_STATE.notNeeded,
  CASE_STATE.notCompetent,
  CASE_STATE.notApplicable
]

/** What one filing's prerequisites are judged by: its own cases, and the newest of each other item of the project. */
export function bearingOn(applicationId: string | null, cases: CaseRow[]): CaseRow[] {
  const own = cases.filter((row) => row.applicationId === applicationId)
  const others = cases.filter(
    (row) => !FELL_AWAY.includes(row.state) && !own.some(({ item }) => item === row.item)
  )
  // A grant stands, whatever was tried again; else the newest counts.
  const best = new Map<string, CaseRow>()
  for (const row of others) {
    const before = best.get(row.item)
    if (!before || isGranted(row) || !isGranted(before)) best.set(row.item, row)
  }
  return [...own, ...best.values()]
}

interface ProjectCase extends CaseRow {
  /** In which it was filed. */
  stage: string
}

/** All cases of a project, oldest first. Locked: who decides one holds the project (lockApplication). */
export async function lockProjectCases(trx: Knex.Transaction, projectId: string): Promise<ProjectCase[]> {
  return trx('cases')
    .join('applications', 'applications.id', 'cases.application_id')
    .where({ 'cases.project_id': projectId } as never)
    .orderBy('applications.created_at')
    .orderBy('cases.number')
    .forUpdate('cases')
    .select<ProjectCase[]>('cases.*', 'applications.stage')
}

interface Waiting {
  row: ProjectCase
  bearing: CaseRow[]
  cases: ProjectCase[]
}

/**
 * What is filed alone waits on when the case of a stage's item fell away: by the facts the item applies as before, and it is
 * filed again with its stage. Of each stage the newest filing says what applies.
 */
function awaitsStage(groups: string[][], { row, bearing, cases }: Waiting): boolean {
  if (row.stage !== 'P') return false
  const newest = new Map(cases.map(({ stage, applicationId }) => [stage, applicationId]))
  return groups.some((group) => {
    const fellAway = cases.filter(
      ({ item, stage, applicationId, state }) =>
        group.includes(item) &&
        stage !== 'P' &&
        newest.get(stage) === applicationId &&
        state !== CASE_STATE.notApplicable
    )
    return fellAway.length > 0 && !bearing.some(({ item }) => group.includes(item))
  })
}

/**
 * After a decision: cases whose last open prerequisite was met start their clocks today, in whichever filing of the project
 * they wait; their processes are told.
 */
export async function openPrerequisites(
  trx: Knex.Transaction,
  applicationId: string,
  on: string
): Promise<Command[]> {
  const { projectId } = (await trx('applications').where({ id: applicationId }).first('projectId'))!
  const cases = await lockProjectCases(trx, projectId)
  const commands: Command[] = []
  for (const row of cases.filter((one) => one.prerequisites === 'open' && !isEnded(one))) {
    const version = (await trx('item_versions').where({ id: row.itemVersionId }).first())!
    const bearing = bearingOn(row.applicationId, cases)
    const judged = judgePrerequisites(version.prerequisites, bearing)
    if (
      judged === 'open' ||
      (judged !== 'refused' && awaitsStage(version.prerequisites, { row, bearing, cases }))
    )
      continue
    // None is left that applies.
    const prerequisites = judged === 'none' ? 'met' : judged

    await updateCase(trx, row.id, { prerequisites })
    if (prerequisites === 'met' && row.state >= CASE_STATE.accepted) await startCaseClocks(trx, row, on)
    await recordEvent(trx, {
      projectId: row.projectId,
      applicationId: row.applicationId,
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

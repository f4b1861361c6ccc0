import type { Knex } from 'knex'
import type { StagePlanOf } from '../applications/plan-stage.ts'
import type { ApplicationRow } from '../applications/store.ts'
import { CASE_STATE, isGranted, type CaseRow } from '../cases/store.ts'
import { EarlyReviewBlocked } from '../errors.ts'
import type { Stage } from '../items/schema.ts'
import type { ItemVersion } from '../items/store.ts'

type Filed = Pick<ApplicationRow, 'stage' | 'state'>

const hasPassed = (code: string, applications: Filed[]): boolean =>
  applications.some(({ stage, state }) => stage === code && state === 'passed')

/** Stages run one after another (rules §3): the first is open to all, each other after all before it have passed. */
export function isOffered(stages: Stage[], stage: Stage, applications: Filed[]): boolean {
  return stages.slice(0, stages.indexOf(stage)).every(({ code }) => hasPassed(code, applications))
}

/** An item of an earlier stage that must be granted before a stage can be reviewed early. */
export type Blocker = Pick<ItemVersion, 'item' | 'nameZh' | 'nameEn'> & { stage: string }

interface Judged {
  plan: StagePlanOf
  /** Items of all stages that the table named for the project. */
  applicable: string[]
  cases: Pick<CaseRow, 'item' | 'state'>[]
  applications: Filed[]
}

/**
 * 提前审查 (rules §3): what keeps a stage from being filed before the last one ends, that is the members of each group
 * of its items' prerequisites that apply in unfinished stages, as long as none of them is granted. A group with a member
 * in the stage itself waits inside it, and a parallel item does not belong to a stage.
 */
export function findBlockers({ plan, applicable, cases, applications }: Judged): Blocker[] {
  const granted = new Set(cases.filter(isGranted).map(({ item }) => item))
  const gone = new Set(
    cases.filter(({ state }) => state === CASE_STATE.notApplicable).map(({ item }) => item)
  )
  const blockers = new Map<string, Blocker>()
  for (const { item } of plan.items)
    for (const group of getVersion(plan, item).prerequisites) {
      const members = group.filter((one) => applicable.includes(one) && !gone.has(one))
      const versions = members.map((one) => getVersion(plan, one))
      if (members.some((one) => granted.has(one)) || versions.some(({ stage }) => stage === plan.stage.code))
        continue
      for (const { item: before, nameZh, nameEn, stage } of versions)
        if (stage !== 'P' && !hasPassed(stage, applications))
          blockers.set(before, { item: before, nameZh, nameEn, stage })
    }
  return [...blockers.values()]
}

/** Throws EARLY_REVIEW_BLOCKED with the items that must be granted first. */
export async function assertReviewableEarly(
  trx: Knex.Transaction,
  { projectId, ...judged }: Omit<Judged, 'cases'> & { projectId: string }
): Promise<void> {
  const blockers = findBlockers({ ...judged, cases: await listStandingCases(trx, projectId) })
  if (blockers.length) throw new EarlyReviewBlocked(blockers.map(({ nameZh }) => nameZh).join('、'))
}

function getVersion({ versions }: StagePlanOf, item: string): ItemVersion {
  const found = versions.find((version) => version.item === item)
  if (!found) throw new Error(`${item} is no item of the directory`)
  return found
}

/** Of every item of the project the case that counts: a grant, or else the newest. */
export async function listStandingCases(db: Knex, projectId: string): Promise<CaseRow[]> {
  const rows: CaseRow[] = await db('cases')
    .join('applications', 'applications.id', 'cases.application_id')
    .where('cases.project_id', projectId)
    .orderBy('applications.created_at')
    .select('cases.*')
  const standing = new Map<string, CaseRow>()
  for (const row of rows) {
    const before = standing.get(row.item)
    if (!before || isGranted(row) || !isGranted(before)) standing.set(row.item, row)
  }
  return [...standing.values()]
}

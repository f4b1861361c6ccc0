import type { Knex } from 'knex'
import type { Limit } from '../../calendar/due.ts'
import type { Item } from '../../items/schema.ts'
import type { Subject } from '../../tasks/subject.ts'
import { PROCEDURES, type Procedure } from './schema.ts'

export interface ProcedureLimits {
  kind: Procedure
  cap: Limit | null
  atLeast: Limit | null
}

/** As printed on the notice and named in the ledger of pauses. */
export const PROCEDURE_ZH: Record<Procedure, string> = {
  'expert-review': '专家评审',
  assessment: '评估',
  testing: '检验检测',
  inspection: '现场核查',
  publicity: '公示',
  'government-approval': '报政府批准'
}

/**
 * A stage opinion has no item that could list kinds: these, with the days that items usually give (X, rules §4.4
 * "needs a special procedure").
 */
const OF_OPINIONS: ProcedureLimits[] = [
  { kind: 'expert-review', cap: { days: 20, unit: 'wd' }, atLeast: null },
  { kind: 'assessment', cap: { days: 30, unit: 'wd' }, atLeast: null },
  { kind: 'testing', cap: { days: 10, unit: 'wd' }, atLeast: null },
  { kind: 'inspection', cap: { days: 5, unit: 'wd' }, atLeast: null },
  { kind: 'publicity', cap: null, atLeast: { days: 7, unit: 'cd' } }
]

/** The kinds of this case or opinion, in the order of the list. */
export async function listProcedures(
  db: Knex,
  { case: row, opinion }: Pick<Subject, 'case' | 'opinion'>
): Promise<ProcedureLimits[]> {
  if (opinion) return OF_OPINIONS
  if (!row) return []
  const version = await db('item_versions').where({ id: row.itemVersionId }).first('specialProcedures')
  return proceduresIn(version!.specialProcedures)
}

export function proceduresIn(listed: Item['specialProcedures']): ProcedureLimits[] {
  return PROCEDURES.flatMap((kind) => {
    const one = listed.find((candidate) => candidate.kind === kind)
    return one ? { kind, cap: limit(one.cap), atLeast: limit(one.atLeast) } : []
  })
}

const limit = (given: { days: number; unit: Limit['unit'] } | undefined): Limit | null =>
  given ? { days: given.days, unit: given.unit } : null

import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import { RECTIFICATION_REPORT, type JointKind } from './schema.ts'

/** What the system's own registers bring, nobody draws anew. */
const BROUGHT = ['applicant', 'intermediary', 'applicant-or-intermediary']

/** The papers that usually come anew: the drawings themselves, or of a building the report with photos. */
export async function listRenewed(db: Knex, row: CaseRow, kind: JointKind): Promise<string[]> {
  if (kind === 'acceptance') return [RECTIFICATION_REPORT]
  const { materials } = (await db('item_versions').where({ id: row.itemVersionId }).first('materials'))!
  const sources = await db('materials')
    .whereIn(
      'code',
      materials.map(({ material }) => material)
    )
    .whereIn('source', BROUGHT as never)
    .orderBy('code')
    .pluck('code')
  return sources.slice(-1)
}

import type { Knex } from 'knex'
import type { CaseRow } from '../cases/store.ts'
import { competentOffices, type Office } from '../directory/candidate-group.ts'
import { loadDirectory } from '../directory/store.ts'

export interface Step {
  level: 'county' | 'city' | 'province'
  /** Null: the province, which has no group here. */
  office: Office | null
}

/** The levels that a case passes, in order: those here that examine and forward, and the province where it decides. */
export async function wayOf(
  db: Knex,
  row: Pick<CaseRow, 'itemVersionId' | 'applicationId' | 'department'>
): Promise<Step[]> {
  const { level } = (await db('item_versions').where({ id: row.itemVersionId }).first('level'))!
  const application = (await db('applications').where({ id: row.applicationId }).first('facts'))!
  const { jurisdiction } = application.facts as { jurisdiction: string }
  const directory = await loadDirectory(db)
  // 改派 may have given it to another department: the way is that of the office that has it.
  const { offices, province } = competentOffices(directory, { leadDept: row.department, level }, jurisdiction)
  const isCounty = ({ region }: Office) =>
    directory.regions.find(({ code }) => code === region)?.kind === 'county'
  const local = offices.map((office): Step => ({ level: isCounty(office) ? 'county' : 'city', office }))
  return province ? [...local, { level: 'province', office: null }] : local
}

/** What the step after a review is: the last level of all decides, the others forward. */
export const stepAt = (way: readonly Step[], position: number): 'forward' | 'decide' =>
  position < way.length ? 'forward' : 'decide'

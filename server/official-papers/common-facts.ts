import type { Knex } from 'knex'
import { nameFiling } from '../applications/name-filing.ts'
import type { ApplicationRow } from '../applications/store.ts'
import type { CaseRow } from '../cases/store.ts'
import type { Office } from '../directory/candidate-group.ts'
import type { CommonFacts, NamedItem, Remedies } from './snapshots/snapshots.ts'

type Of = Pick<ApplicationRow, 'projectId' | 'stage' | 'item' | 'number'>

/** Who writes to whom about what, in the names of today. */
export async function commonFacts(db: Knex, application: Of, office: Office): Promise<CommonFacts> {
  const project = (await db('projects').where({ id: application.projectId }).first())!
  const organisation = (await db('organisations').where({ id: project.organisationId }).first())!
  const stage = await nameFiling(db, application)
  return {
    office: await officeName(db, office),
    applicant: organisation.name,
    creditCode: organisation.creditCode,
    project: project.nameZh,
    projectCode: project.code,
    stage: stage.nameZh,
    applicationNumber: application.number!
  }
}

export async function officeName(db: Knex, office: Office): Promise<string> {
  const unit = await db('org_units')
    .where({ department: office.department, region: office.region })
    .first('nameZh')
  if (unit) return unit.nameZh
  return (await db('departments').where({ code: office.department }).first('nameZh'))!.nameZh
}

/** `FG@360500` of the group `FG@360500:lead`. */
export function officeOfGroup(group: string): Office {
  const [department = '', region = ''] = group.split(':')[0]!.split('@')
  return { department, region }
}

/**
 * 行政复议法 24: the government of the office's own level. The court is named where the region has one basic people's
 * court of its name; a city's offices are sued where the law says.
 */
export async function remediesIn(db: Knex, { region }: Office): Promise<Remedies> {
  const { nameZh, kind } = (await db('regions').where({ code: region }).first('nameZh', 'kind'))!
  return {
    government: `${nameZh}人民政府`,
    court: kind === 'county' ? `${nameZh}人民法院` : '有管辖权的人民法院'
  }
}

export async function nameItems(
  db: Knex,
  cases: Pick<CaseRow, 'number' | 'itemVersionId' | 'department' | 'region'>[]
): Promise<NamedItem[]> {
  const named: NamedItem[] = []
  for (const row of cases) {
    const item = (await db('item_versions').where({ id: row.itemVersionId }).first('nameZh', 'fullCode'))!
    const department = await officeName(db, row)
    named.push({ name: item.nameZh, code: item.fullCode, number: row.number, department })
  }
  return named
}

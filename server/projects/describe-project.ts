import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { ProjectSummary } from './schema.ts'

type SummaryRow = Omit<ProjectSummary, 'organisation' | 'dueOn' | 'needsApplicant' | 'applicationNumber'> & {
  organisationId: string
  organisationName: string
  creditCode: string
  number: string | null
}

/** Each project with its newest application. */
export const SUMMARY = `
  select projects.id, projects.code, projects.name_zh, projects.jurisdiction, projects.state, projects.updated_at,
    organisations.id as organisation_id, organisations.name as organisation_name, organisations.credit_code,
    latest.stage, latest.state as application_state, latest.id as application_id, latest.number
  from projects
  join organisations on organisations.id = projects.organisation_id
  left join lateral (
    select * from applications where project_id = projects.id and item is null order by created_at desc limit 1
  ) latest on true`

export async function describeProjects(db: Knex, rows: SummaryRow[], now: Date): Promise<ProjectSummary[]> {
  const numbers = rows.flatMap(({ number }) => number ?? [])
  const clocks = await findGoverningClocks(db, numbers, legalToday(now))
  return rows.map(({ organisationId, organisationName, creditCode, number, ...row }) => ({
    ...row,
    organisation: { id: organisationId, name: organisationName, creditCode },
    applicationNumber: number,
    dueOn: (number && clocks.get(number)?.dueOn) || null,
    needsApplicant: row.applicationState === 'draft' || row.applicationState === 'awaiting-correction'
  }))
}

export async function describeProject(
  db: Knex,
  projectId: string,
  now: Date
): Promise<ProjectSummary | undefined> {
  const { rows } = await db.raw(`${SUMMARY} where projects.id = ?`, [projectId])
  const [project] = await describeProjects(db, rows, now)
  return project
}

import type { Knex } from 'knex'
import type { ApplicationRow } from '../applications/store.ts'
import type { User } from '../policies.ts'
import { VISIBLE, visibleTo } from '../projects/visible.ts'

export type RunningApplication = Pick<
  ApplicationRow,
  'id' | 'projectId' | 'stage' | 'state' | 'leadGroup'
> & {
  number: string
  projectNameZh: string
  projectCode: string | null
  organisationName: string
  jurisdiction: string | null
}

/** Filed and not ended, in the projects that the person may see. Drafts belong to the applicant. */
const RUNNING = `
  select applications.id, applications.number, applications.project_id, applications.stage, applications.state,
    applications.lead_group, projects.name_zh as project_name_zh, projects.code as project_code,
    projects.jurisdiction, organisations.name as organisation_name
  from applications
  join projects on projects.id = applications.project_id
  join organisations on organisations.id = projects.organisation_id
  where applications.state in ('filed', 'awaiting-correction', 'accepted', 'in-review') and ${VISIBLE}`

export async function listRunning(
  db: Knex,
  user: User,
  { stage, q }: { stage: string; q?: string }
): Promise<RunningApplication[]> {
  const search = q?.trim()
  const { rows } = await db.raw(
    `${RUNNING} and applications.stage = :stage and (:q::text is null or projects.name_zh ilike :q
       or projects.code ilike :q or organisations.name ilike :q or applications.number ilike :q)`,
    {
      ...(await visibleTo(db, user)),
      stage,
      q: search ? `%${search.replace(/[\\%_]/g, '\\$&')}%` : null
    }
  )
  return rows
}

/** How many run in each stage. */
export async function countRunning(db: Knex, user: User): Promise<Map<string, number>> {
  const { rows } = await db.raw(
    `select stage, count(*) as running from (${RUNNING}) running group by stage`,
    await visibleTo(db, user)
  )
  return new Map(rows.map((row: { stage: string; running: number }) => [row.stage, row.running]))
}

/** Whatever its state: an ended stage can still be looked at by its address. */
export async function findOnBoard(db: Knex, number: string): Promise<RunningApplication | undefined> {
  const { rows } = await db.raw(
    `select applications.id, applications.number, applications.project_id, applications.stage, applications.state,
       applications.lead_group, projects.name_zh as project_name_zh, projects.code as project_code,
       projects.jurisdiction, organisations.name as organisation_name
     from applications
     join projects on projects.id = applications.project_id
     join organisations on organisations.id = projects.organisation_id
     where applications.number = ?`,
    [number]
  )
  return rows[0]
}

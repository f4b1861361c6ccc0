import type { Knex } from 'knex'
import { hasRole, type User } from '../policies.ts'
import { CursorInvalid } from '../errors.ts'
import { describeProjects, SUMMARY } from './describe-project.ts'

const PAGE = 30

interface Filter {
  q?: string
  state?: string
  cursor?: string
}

/** An applicant's own, an officer's those in which the offices take part; supervisors and administrators see all. */
const VISIBLE = `(
  :all or projects.organisation_id = any(:organisations::uuid[])
  or exists (select from applications where project_id = projects.id and lead_group = any(:groups))
  or exists (select from cases where project_id = projects.id and department || '@' || region = any(:offices))
  or exists (select from stage_opinions join applications on applications.id = application_id
    where project_id = projects.id and department || '@' || region = any(:offices)))`

export async function listVisibleProjects(db: Knex, user: User, { q, state, cursor }: Filter, now: Date) {
  const [after, id] = cursor ? decode(cursor) : [null, '']
  const { rows } = await db.raw(
    `${SUMMARY}
     where ${VISIBLE} and (:state::text is null or coalesce(latest.state, projects.state) = :state)
       and (:q::text is null or projects.name_zh ilike :q or projects.code ilike :q or organisations.name ilike :q)
       and (:after::timestamptz is null or (projects.updated_at, projects.id::text) < (:after::timestamptz, :id))
     order by projects.updated_at desc, projects.id::text desc limit ${PAGE + 1}`,
    {
      all: hasRole(user, 'supervisor', 'administrator'),
      organisations: user.organisations.map((organisation) => organisation.id),
      groups: user.groups,
      offices: user.roles.flatMap(({ department, region }) =>
        department ? [`${department}@${region}`] : []
      ),
      state: state ?? null,
      q: q?.trim() ? `%${q.trim().replace(/[\\%_]/g, '\\$&')}%` : null,
      after,
      id
    }
  )
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    projects: await describeProjects(db, page, now),
    nextCursor:
      rows.length > PAGE ? Buffer.from(JSON.stringify([last.updatedAt, last.id])).toString('base64url') : null
  }
}

function decode(cursor: string): [string, string] {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string]
  } catch {
    throw new CursorInvalid()
  }
}

import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { CursorInvalid } from '../errors.ts'
import type { ApplicationRow } from '../applications/store.ts'
import { describeProjects, SUMMARY } from './describe-project.ts'
import type { ProjectFilter } from './schema.ts'
import { VISIBLE, visibleTo } from './visible.ts'

const PAGE = 30
const RUNNING: ApplicationRow['state'][] = ['filed', 'awaiting-correction', 'accepted', 'in-review']

interface Filter {
  q?: string
  state?: ProjectFilter
  cursor?: string
}

/** As exactly as the answer says it, so that the next page begins where this one ended. */
const CHANGED = `date_trunc('milliseconds', projects.updated_at)`

export async function listVisibleProjects(db: Knex, user: User, { q, state, cursor }: Filter, now: Date) {
  const [after, id] = cursor ? decode(cursor) : [null, '']
  const { rows } = await db.raw(
    `${SUMMARY}
     where ${VISIBLE} and (:states::text[] is null or latest.state = any(:states))
       and (:q::text is null or projects.name_zh ilike :q or projects.code ilike :q or organisations.name ilike :q)
       and (:after::timestamptz is null or (${CHANGED}, projects.id::text) < (:after::timestamptz, :id))
     order by ${CHANGED} desc, projects.id::text desc limit ${PAGE + 1}`,
    {
      ...(await visibleTo(db, user)),
      states: state === undefined ? null : state === 'running' ? RUNNING : [state],
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

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

function decode(cursor: string): [string, string] {
  try {
    const [after, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown]
    if (typeof after === 'string' && INSTANT.test(after) && typeof id === 'string') return [after, id]
  } catch {
    // Not even JSON: as wrong as an instant that is none.
  }
  throw new CursorInvalid()
}

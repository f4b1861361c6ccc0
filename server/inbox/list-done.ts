import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { companionOf, describeRows, PAIR_COLUMNS, type RawRow, SUBJECT } from './inbox-rows.ts'
import { DEFAULT_LIMIT, type ListOptions } from './list-inbox.ts'
import { narrowBindings, narrowDone } from './narrow.ts'
import type { InboxRow } from './schema.ts'
import { ownersOf } from './store.ts'

/** Acts in the shape of inbox entries. */
export const DONE = `select id as act_id, submitted_with, task_id, form as task_key, form as task_name, business_key, candidate_group as owner,
    person_id as assignee, acting_for, null::date as due_on, completed_at as created_at, completed_at as done_at, outcome,
    to_char(completed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as key,
    null::text as process_definition_id
  from acts`

/** The act on the item that was submitted together with the one on the opinion. */
const COMPANION = companionOf(`select task_id, form as task_key, form as task_name, business_key, outcome,
    null::text as process_definition_id
  from acts other where other.submitted_with = entry.act_id`)

/**
 * What this person or a colleague completed stays readable: from 已办, or where it was open meanwhile. An
 * organisation's filings only to those who still act for it.
 */
export async function findDoneRow(db: Knex, taskId: string, user: User): Promise<InboxRow | undefined> {
  const { rows } = await db.raw(
    `select entry.*, ${PAIR_COLUMNS} from (
       ${DONE} where taken_back_at is null
         and id = (select coalesce(submitted_with, id) from acts where task_id = :task) and (candidate_group = any(:owners)
         or person_id = :me and candidate_group not like 'organisation:%')
     ) entry ${SUBJECT} ${COMPANION}`,
    { me: user.id, task: taskId, owners: ownersOf(user) }
  )
  const [row] = await describeRows(db, rows, user, null)
  return row && { ...row, form: row.taskKey }
}

/** What this person completed, newest first. */
export async function listDone(
  db: Knex,
  user: User,
  { cursor, limit = DEFAULT_LIMIT, ...narrowing }: Omit<ListOptions, 'view'>
) {
  const before = cursor ? decodeCursor(cursor) : null
  const { rows } = await db.raw(
    `select entry.*, ${PAIR_COLUMNS} from (
       ${DONE} where person_id = :me and taken_back_at is null and submitted_with is null
         ${before ? `and (completed_at, task_id) < (cast(:key as timestamp) at time zone 'UTC', :task)` : ''}
         ${narrowDone(narrowing)}
       order by completed_at desc, task_id desc limit :fetch
     ) entry ${SUBJECT} ${COMPANION}
     order by entry.done_at desc, entry.task_id desc`,
    {
      me: user.id,
      key: before?.key ?? null,
      task: before?.task ?? '',
      fetch: limit + 1,
      ...narrowBindings(narrowing)
    }
  )
  const page: RawRow[] = rows.slice(0, limit)
  const last = page.at(-1)
  const described = await describeRows(db, page, user, null)
  return {
    rows: described.map((row) => ({ ...row, form: row.taskKey })),
    nextCursor: rows.length > limit && last ? encodeCursor(last.key, last.taskId) : null
  }
}

import type { Knex } from 'knex'
import type { Signal } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import { HELD, holdingBindings, reaches } from './holdings.ts'
import { COLUMNS, companionOf, describeRows, PAIR_COLUMNS, type RawRow, SUBJECT } from './inbox-rows.ts'
import { narrowBindings, narrowOpen, type Narrowing } from './narrow.ts'
import { isCompanion } from './pair.ts'
import { findTasksWith } from './row-signals.ts'
import type { InboxRow } from './schema.ts'

export type InboxView = 'todo' | 'mine' | 'department'
export const DEFAULT_LIMIT = 50

export interface ListOptions extends Narrowing {
  view: InboxView
  signal?: Signal
  sort?: 'due' | 'arrived'
  cursor?: string
  limit?: number
}

/** Which of an owner's open rows a view shows. */
const SHOWN: Record<InboxView, string> = {
  todo: '(assignee is null or assignee in (:me, held.principal))',
  mine: 'assignee = :me',
  department: 'assignee is not null and assignee <> :me and assignee is distinct from held.principal'
}

/** What a list is ordered by: the column, its text in a cursor (which sorts as the column does), and back. */
const ORDER = {
  due: {
    column: (of: string) => `coalesce(${of}.due_on, 'infinity'::date)`,
    text: `coalesce(own.due_on, 'infinity'::date)::text`,
    read: 'cast(:key as date)'
  },
  arrived: {
    column: (of: string) => `${of}.created_at`,
    text: `to_char(own.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
    read: `cast(:key as timestamp) at time zone 'UTC'`
  }
}

const COMPANION = companionOf(`select other.*, null as outcome from inbox_entries other
  where ${isCompanion('other', 'entry')} limit 1`)

/**
 * Keyset paging over the index (owner, due, task): the cost is that of the page, not of the list. A task that stands
 * there for several of the person's groups is one row, and so is a pair: its half that comes first.
 */
export async function listOpenTasks(db: Knex, user: User, options: ListOptions, now: Date) {
  const limit = options.limit ?? DEFAULT_LIMIT
  const after = options.cursor ? decodeCursor(options.cursor) : null
  const { column, text, read } = ORDER[options.sort ?? 'due']
  const tasks = options.signal
    ? await findTasksWith(db, user, { ...options, signal: options.signal }, now)
    : null
  const { rows } = await db.raw(
    `select entry.*, ${PAIR_COLUMNS}
     from (
       select distinct on (key, task_id) * from (
         select found.*, held.principal from ${HELD}
         cross join lateral (
           select own.*, ${text} as key from inbox_entries own
           where owner = held.owner and done_at is null and not suspended and ${SHOWN[options.view]}
             ${after ? `and (${column('own')}, task_id) > (${read}, :task)` : ''}
             -- Not as NOT EXISTS, which is joined with the whole list before the limit; and not as IS NULL, which is
             -- taken to be so rare that reading the index in its order would not pay.
             and (select true from inbox_entries other where ${isCompanion('other', 'own')}
               and (${column('other')}, other.task_id) < (${column('own')}, own.task_id) limit 1) is not true
             ${narrowOpen(options, 'own')}
             ${tasks ? 'and own.task_id = any(:tasks)' : ''}
             ${reaches(user, 'own')}
           order by ${column('own')}, task_id limit :fetch
         ) found
       ) of_all_owners order by key, task_id, principal nulls first, owner
     ) entry
     ${SUBJECT}
     ${COMPANION}
     order by entry.key, entry.task_id limit :fetch`,
    {
      ...holdingBindings(user),
      me: user.id,
      key: after?.key ?? null,
      task: after?.task ?? '',
      fetch: limit + 1,
      tasks,
      ...narrowBindings(options)
    }
  )
  const page: RawRow[] = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: await describeRows(db, page, user, now),
    nextCursor: rows.length > limit && last ? encodeCursor(last.key, last.taskId) : null
  }
}

/** One open task as a row of the list; undefined when it is done, withdrawn or not for this person. */
export const findInboxRow = (db: Knex, taskId: string, user: User, now: Date) =>
  findRow(db, { taskId, user, now }, '')

/** As findInboxRow; of a pair the row that holds both. */
export const findDeskRow = (db: Knex, taskId: string, user: User, now: Date) =>
  findRow(db, { taskId, user, now }, COMPANION)

async function findRow(
  db: Knex,
  { taskId, user, now }: { taskId: string; user: User; now: Date },
  companion: string
): Promise<InboxRow | undefined> {
  const { rows } = await db.raw(
    `select entry.*, ${companion ? PAIR_COLUMNS : COLUMNS} from (
       select own.*, held.principal from ${HELD} join inbox_entries own on own.owner = held.owner
       where task_id = :taskId and done_at is null ${reaches(user, 'own')}
       order by held.principal = assignee desc nulls last, held.principal nulls first, own.owner limit 1
     ) entry ${SUBJECT} ${companion}`,
    { taskId, ...holdingBindings(user) }
  )
  const [row] = await describeRows(db, rows, user, now)
  return row
}

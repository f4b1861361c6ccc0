import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { Clock } from '../clocks/schema.ts'
import { CursorInvalid } from '../errors.ts'
import type { User } from '../policies.ts'
import type { InboxRow } from './schema.ts'
import { ownersOf } from './store.ts'

export type InboxView = 'todo' | 'mine' | 'department'
const DEFAULT_LIMIT = 50

interface ListOptions {
  view: InboxView
  q?: string
  sort?: 'due' | 'arrived'
  cursor?: string
  limit?: number
}

/** One joined row; the names behind the business key come from whichever of the three tables has it. */
const SUBJECT = `
  left join task_definitions on task_definitions.process_definition_id = entry.process_definition_id
    and task_definitions.task_key = entry.task_key
  left join people on people.id = entry.assignee
  left join cases on cases.number = entry.business_key
  left join item_versions on item_versions.id = cases.item_version_id
  left join stage_opinions on stage_opinions.number = entry.business_key
  join applications on applications.id = coalesce(cases.application_id, stage_opinions.application_id,
    (select id from applications where number = entry.business_key))
  join projects on projects.id = applications.project_id
  join organisations on organisations.id = projects.organisation_id
  join stages on stages.code = applications.stage`

const COLUMNS = `
  task_definitions.form, people.name as assignee_name, projects.id as project_id, projects.name_zh as project_name_zh, projects.code as project_code,
  organisations.name as organisation_name, applications.stage, cases.item,
  coalesce(item_versions.name_zh, case when stage_opinions.id is not null then stages.name_zh || '阶段意见' else stages.name_zh end) as subject_zh,
  coalesce(item_versions.name_en, case when stage_opinions.id is not null then 'Stage opinion: ' || stages.name_en else stages.name_en end) as subject_en`

const MATCHES = `where projects.name_zh ilike :search or projects.code ilike :search or organisations.name ilike :search
  or entry.business_key ilike :search or item_versions.name_zh ilike :search`

/** Which of an owner's open rows a view shows. */
const SHOWN: Record<InboxView, string> = {
  todo: '(assignee is null or assignee = :me)',
  mine: 'assignee = :me',
  department: 'assignee is not null and assignee <> :me'
}

/** What a list is ordered by: the column, its text in a cursor (which sorts as the column does), and back. */
const ORDER = {
  due: {
    column: `coalesce(due_on, 'infinity'::date)`,
    text: `coalesce(due_on, 'infinity'::date)::text`,
    read: 'cast(:key as date)'
  },
  arrived: {
    column: 'created_at',
    text: `to_char(created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')`,
    read: `cast(:key as timestamp) at time zone 'UTC'`
  }
}

/**
 * Keyset paging over the covering index (owner, due, task): the cost is that of the page, not of the list. A task
 * that stands there for several of the person's groups is one row.
 */
export async function listOpenTasks(db: Knex, user: User, options: ListOptions, now: Date) {
  const limit = options.limit ?? DEFAULT_LIMIT
  const after = options.cursor ? decodeCursor(options.cursor) : null
  const { column, text, read } = ORDER[options.sort ?? 'due']
  const search = options.q?.trim()
  const { rows } = await db.raw(
    `select entry.*, ${COLUMNS}
     from (
       select distinct on (key, task_id) * from (
         select found.* from unnest(:owners::text[]) as owners(name)
         cross join lateral (
           select *, ${text} as key from inbox_entries
           where owner = owners.name and done_at is null and not suspended and ${SHOWN[options.view]}
             ${after ? `and (${column}, task_id) > (${read}, :task)` : ''}
           order by ${column}, task_id
           ${search ? '' : 'limit :fetch'}
         ) found
       ) of_all_owners order by key, task_id, owner
     ) entry
     ${SUBJECT}
     ${search ? MATCHES : ''}
     order by entry.key, entry.task_id limit :fetch`,
    {
      owners: ownersOf(user),
      me: user.id,
      key: after?.key ?? null,
      task: after?.task ?? '',
      fetch: limit + 1,
      search: likePattern(search)
    }
  )
  const page: RawRow[] = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: await describe(db, page, user, now),
    nextCursor: rows.length > limit && last ? encodeCursor(last.key, last.taskId) : null
  }
}

/** One open task as a row of the list; undefined when it is done, withdrawn or not for this person. */
export async function findInboxRow(
  db: Knex,
  taskId: string,
  user: User,
  now: Date
): Promise<InboxRow | undefined> {
  const { rows } = await db.raw(
    `select entry.*, ${COLUMNS} from (
       select * from inbox_entries where task_id = ? and done_at is null and owner = any(?)
       order by owner limit 1
     ) entry ${SUBJECT}`,
    [taskId, ownersOf(user)]
  )
  const [row] = await describe(db, rows, user, now)
  return row
}

/** A person's act in the shape of an inbox entry. */
const DONE = `select task_id, form as task_key, form as task_name, business_key, candidate_group as owner,
    person_id as assignee, null::date as due_on, completed_at as created_at, completed_at as done_at, outcome,
    to_char(completed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') as key,
    null::text as process_definition_id
  from acts where person_id = :me`

/** A task that this person completed: it stays readable from 已办. */
export async function findDoneRow(db: Knex, taskId: string, user: User): Promise<InboxRow | undefined> {
  const { rows } = await db.raw(
    `select entry.*, ${COLUMNS} from (${DONE} and task_id = :task) entry ${SUBJECT}`,
    { me: user.id, task: taskId }
  )
  const [row] = await describe(db, rows, user, null)
  return row && { ...row, form: row.taskKey }
}

/** What this person completed, newest first. */
export async function listDone(
  db: Knex,
  user: User,
  { q, cursor, limit = DEFAULT_LIMIT }: Omit<ListOptions, 'view'>
) {
  const search = q?.trim()
  const before = cursor ? decodeCursor(cursor) : null
  const { rows } = await db.raw(
    `select entry.*, ${COLUMNS} from (
       ${DONE}
         ${before ? `and (completed_at, task_id) < (cast(:key as timestamp) at time zone 'UTC', :task)` : ''}
       order by completed_at desc, task_id desc ${search ? '' : 'limit :fetch'}
     ) entry ${SUBJECT}
     ${search ? MATCHES : ''}
     order by entry.done_at desc, entry.task_id desc limit :fetch`,
    {
      me: user.id,
      key: before?.key ?? null,
      task: before?.task ?? '',
      fetch: limit + 1,
      search: likePattern(search)
    }
  )
  const page: RawRow[] = rows.slice(0, limit)
  const last = page.at(-1)
  const described = await describe(db, page, user, null)
  return {
    rows: described.map((row) => ({ ...row, form: row.taskKey })),
    nextCursor: rows.length > limit && last ? encodeCursor(last.key, last.taskId) : null
  }
}

type RawRow = Omit<
  InboxRow,
  'group' | 'assignee' | 'daysLeft' | 'signal' | 'provisional' | 'doneAt' | 'outcome'
> & {
  key: string
  owner: string
  assignee: string | null
  assigneeName: string | null
  doneAt?: string | null
  outcome?: string | null
}

/** `now` null: done, no clock is shown. */
async function describe(db: Knex, rows: RawRow[], user: User, now: Date | null): Promise<InboxRow[]> {
  const keys = rows.map((row) => row.businessKey)
  const clocks = now ? await findGoverningClocks(db, keys, legalToday(now)) : new Map<string, Clock>()
  return rows.map((row) => {
    const clock = clocks.get(row.businessKey)
    return {
      taskId: row.taskId,
      taskKey: row.taskKey,
      taskName: row.taskName,
      form: row.form,
      businessKey: row.businessKey,
      projectId: row.projectId,
      projectNameZh: row.projectNameZh,
      projectCode: row.projectCode,
      organisationName: row.organisationName,
      subjectZh: row.subjectZh,
      subjectEn: row.subjectEn,
      item: row.item,
      stage: row.stage,
      group: row.owner,
      assignee: row.assignee && {
        id: row.assignee,
        name: row.assigneeName ?? '',
        me: row.assignee === user.id
      },
      createdAt: row.createdAt,
      dueOn: clock?.dueOn ?? row.dueOn,
      daysLeft: clock?.daysLeft ?? null,
      signal: clock?.signal ?? null,
      provisional: clock?.provisional ?? false,
      doneAt: row.doneAt ?? null,
      outcome: row.outcome ?? null
    } as InboxRow
  })
}

const likePattern = (search: string | undefined) => `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`

/** A day, a moment or no due day at all. */
const KEY = /^(infinity|\d{4,}-\d\d-\d\d( \d\d:\d\d:\d\d\.\d{6})?)$/

const encodeCursor = (key: string, task: string) =>
  Buffer.from(JSON.stringify([key, task])).toString('base64url')
function decodeCursor(cursor: string): { key: string; task: string } {
  try {
    const [key, task] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown]
    if (typeof key === 'string' && KEY.test(key) && typeof task === 'string') return { key, task }
  } catch {
    // Not even JSON: as wrong as a key that is none.
  }
  throw new CursorInvalid()
}

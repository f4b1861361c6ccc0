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

/** Keyset paging over the covering index (owner, due, task): the cost is that of the page, not of the list. */
export async function listOpenTasks(db: Knex, user: User, options: ListOptions, now: Date) {
  const limit = options.limit ?? DEFAULT_LIMIT
  const after = options.cursor ? decodeCursor(options.cursor) : null
  const key =
    options.sort === 'arrived'
      ? `to_char(created_at at time zone 'UTC', 'YYYYMMDDHH24MISSUS')`
      : `coalesce(due_on::text, '9999-12-31')`
  const search = options.q?.trim()
  const { rows } = await db.raw(
    `select entry.*, ${COLUMNS}
     from (
       select distinct on (key, task_id) * from (
         select found.* from unnest(:owners::text[]) as owners(name)
         cross join lateral (
           select *, ${key} as key from inbox_entries
           where owner = owners.name and done_at is null and not suspended and ${SHOWN[options.view]}
             and (:key::text is null or (${key}, task_id) > (:key, :task))
           order by ${options.sort === 'arrived' ? 'created_at' : 'due_on nulls last'}, task_id
           ${search ? '' : 'limit :fetch'}
         ) found
       ) of_all_owners order by key, task_id, owner
     ) entry
     ${SUBJECT}
     ${
       search
         ? `where projects.name_zh ilike :search or projects.code ilike :search or organisations.name ilike :search
       or entry.business_key ilike :search or item_versions.name_zh ilike :search`
         : ''
     }
     order by entry.key, entry.task_id limit :fetch`,
    {
      owners: options.view === 'mine' ? [`user:${user.id}`, ...user.groups] : ownersOf(user),
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
       select task_id, form as task_key, form as task_name, business_key, candidate_group as owner, person_id as assignee,
         null::date as due_on, completed_at as created_at, completed_at as done_at, outcome, completed_at::text as key,
         null::text as process_definition_id
       from acts where person_id = :me and (:key::timestamptz is null or (completed_at, task_id) < (:key::timestamptz, :task))
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

const encodeCursor = (key: string, task: string) =>
  Buffer.from(JSON.stringify([key, task])).toString('base64url')
function decodeCursor(cursor: string): { key: string; task: string } {
  try {
    const [key, task] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string]
    return { key, task }
  } catch {
    throw new CursorInvalid()
  }
}

import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { Clock } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import { findUrged } from '../urges/store.ts'
import type { InboxRow } from './schema.ts'

/** One joined row; the names behind the business key come from whichever of the three tables has it. */
export const SUBJECT = `
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

export const COLUMNS = `
  task_definitions.form, people.name as assignee_name, projects.id as project_id, projects.name_zh as project_name_zh, projects.code as project_code,
  organisations.name as organisation_name, applications.stage, cases.item,
  coalesce(item_versions.name_zh, case when stage_opinions.id is not null then stages.name_zh || '阶段意见' else stages.name_zh end) as subject_zh,
  coalesce(item_versions.name_en, case when stage_opinions.id is not null then 'Stage opinion: ' || stages.name_en else stages.name_en end) as subject_en`

export const MATCHES = `where projects.name_zh ilike :search or projects.code ilike :search or organisations.name ilike :search
  or entry.business_key ilike :search or item_versions.name_zh ilike :search`

export const likePattern = (search: string | undefined) => `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`

export type RawRow = Omit<
  InboxRow,
  'group' | 'assignee' | 'daysLeft' | 'signal' | 'provisional' | 'doneAt' | 'outcome' | 'urged'
> & {
  key: string
  owner: string
  assignee: string | null
  assigneeName: string | null
  clockKey?: string | null
  doneAt?: string | null
  outcome?: string | null
}

/** `now` null: done, no clock is shown. */
export async function describeRows(
  db: Knex,
  rows: RawRow[],
  user: User,
  now: Date | null
): Promise<InboxRow[]> {
  const clockKeyOf = (row: RawRow) => row.clockKey ?? row.businessKey
  const keys = rows.map(clockKeyOf)
  const clocks = now ? await findGoverningClocks(db, keys, legalToday(now)) : new Map<string, Clock>()
  const urged = now ? await findUrged(db, keys) : null
  return rows.map((row) => {
    const clock = clocks.get(clockKeyOf(row))
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
      outcome: row.outcome ?? null,
      urged: urged?.get(row.businessKey) ?? null
    } as InboxRow
  })
}

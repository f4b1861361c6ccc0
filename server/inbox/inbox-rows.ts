import type { Knex } from 'knex'
import { nameOfFiling } from '../applications/name-filing.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { findGoverningClocksAndNodes } from '../clocks/read-clocks.ts'
import type { Clock, Node } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import { findUrged } from '../urges/store.ts'
import type { Companion, InboxRow } from './schema.ts'

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

/** The other half of a pair, `other` being the query that finds it; its department, stage and project are the same. */
export const companionOf = (other: string) => `
  left join lateral (${other}) companion on true
  left join task_definitions companion_step on companion_step.process_definition_id = companion.process_definition_id
    and companion_step.task_key = companion.task_key
  left join cases companion_case on companion_case.number = companion.business_key
  left join item_versions companion_item on companion_item.id = companion_case.item_version_id`

export const COLUMNS = `
  task_definitions.form, task_definitions.node_share_days, people.name as assignee_name, projects.id as project_id, projects.name_zh as project_name_zh, projects.code as project_code,
  organisations.name as organisation_name, applications.stage, cases.item,
  coalesce(item_versions.name_zh, case when stage_opinions.id is not null then stages.name_zh || '阶段意见' else ${nameOfFiling('name_zh')} end) as subject_zh,
  coalesce(item_versions.name_en, case when stage_opinions.id is not null then 'Stage opinion: ' || stages.name_en else ${nameOfFiling('name_en')} end) as subject_en`

/** With companionOf. */
export const PAIR_COLUMNS = `${COLUMNS},
  case when companion.task_id is not null then jsonb_build_object(
    'taskId', companion.task_id, 'taskKey', companion.task_key, 'taskName', companion.task_name, 'form', coalesce(companion_step.form, companion.task_key),
    'businessKey', companion.business_key, 'item', companion_case.item, 'outcome', companion.outcome,
    'subjectZh', coalesce(companion_item.name_zh, stages.name_zh || '阶段意见'),
    'subjectEn', coalesce(companion_item.name_en, 'Stage opinion: ' || stages.name_en)) end as companion`

export type RawRow = Omit<
  InboxRow,
  | 'group'
  | 'assignee'
  | 'onBehalfOf'
  | 'daysLeft'
  | 'signal'
  | 'provisional'
  | 'node'
  | 'doneAt'
  | 'outcome'
  | 'urged'
  | 'companion'
> & {
  key: string
  owner: string
  assignee: string | null
  assigneeName: string | null
  actingFor?: string | null
  principal?: string | null
  clockKey?: string | null
  nodeShareDays?: number | null
  doneAt?: string | null
  outcome?: string | null
  companion?: Companion | null
}

/** `now` null: done, no clock is shown. */
export async function describeRows(
  db: Knex,
  rows: RawRow[],
  user: User,
  now: Date | null
): Promise<InboxRow[]> {
  const clockKeyOf = (row: RawRow) => row.clockKey ?? row.businessKey
  const keys = rows.flatMap((row) => [clockKeyOf(row), ...(row.companion ? [row.companion.businessKey] : [])])
  const names = await namePrincipals(db, rows)
  const named = (id: string | null | undefined) => (id ? { id, name: names.get(id) ?? '' } : null)
  const { clocks, nodes } = now
    ? await findGoverningClocksAndNodes(db, rows.flatMap(stepsOf), legalToday(now))
    : { clocks: new Map<string, Clock>(), nodes: new Map<string, Node>() }
  const urged = now ? await findUrged(db, keys) : null
  return rows.map((row) => {
    const clock = earlier(
      clocks.get(clockKeyOf(row)),
      row.companion ? clocks.get(row.companion.businessKey) : undefined
    )
    return opinionFirst({
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
        me: row.assignee === user.id,
        actingFor: named(row.actingFor)?.name ?? null
      },
      onBehalfOf: named(row.assignee === user.id ? (row.actingFor ?? row.principal) : row.principal),
      createdAt: row.createdAt,
      dueOn: clock?.dueOn ?? row.dueOn,
      daysLeft: clock?.daysLeft ?? null,
      signal: clock?.signal ?? null,
      provisional: clock?.provisional ?? false,
      node: earlierNode(nodes.get(row.taskId), row.companion ? nodes.get(row.companion.taskId) : undefined),
      doneAt: row.doneAt ?? null,
      outcome: row.outcome ?? null,
      urged: urged?.get(row.businessKey) ?? (row.companion && urged?.get(row.companion.businessKey)) ?? null,
      companion: row.companion ?? null
    } as InboxRow)
  })
}

/** Who delegated; most pages have none of it. */
async function namePrincipals(db: Knex, rows: RawRow[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => [row.actingFor, row.principal]))].filter((id) => !!id)
  const people = ids.length
    ? await db('people')
        .whereIn('id', ids as string[])
        .select('id', 'name')
    : []
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** A row's step, and its item's where it is a pair: both came with the same filing. */
function stepsOf(row: RawRow) {
  const { taskId: key, form, nodeShareDays = null, createdAt } = row
  const cameOn = legalToday(new Date(createdAt))
  const own = { key, businessKey: row.clockKey ?? row.businessKey, form, nodeShareDays, cameOn }
  const { companion } = row
  if (!companion) return [own]
  const item = { key: companion.taskId, businessKey: companion.businessKey, form: companion.form, cameOn }
  return [own, { ...item, nodeShareDays: null }]
}

function earlierNode(one: Node | undefined, other: Node | undefined): Node | null {
  if (!one || !other) return one ?? other ?? null
  return (other.dueOn ?? 'never') < (one.dueOn ?? 'never') ? other : one
}

/** What breaks first; a clock that is paused or not there breaks nothing. */
export function earlier(one: Clock | undefined, other: Clock | undefined): Clock | undefined {
  if (!one || !other) return one ?? other
  return (other.dueOn ?? 'never') < (one.dueOn ?? 'never') ? other : one
}

/** Whichever half the list is sorted by, the row is the opinion's, so that it is the same row in every order. */
function opinionFirst(row: InboxRow): InboxRow {
  const { companion } = row
  if (!companion || row.item === null) return row
  const { taskId, taskKey, taskName, form, businessKey, subjectZh, subjectEn, item, outcome } = row
  const demoted: Companion = {
    taskId,
    taskKey,
    taskName,
    form,
    businessKey,
    subjectZh,
    subjectEn,
    item,
    outcome
  }
  return { ...row, ...companion, companion: demoted }
}

import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import type { Actor } from '../delegations/schema.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { CASE_STATE } from '../cases/store.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { Clock } from '../clocks/schema.ts'
import type { Track } from './schema.ts'

interface TrackRow {
  applicationId: string
  kind: Track['kind']
  number: string
  item: string | null
  nameZh: string
  nameEn: string
  department: string
  departmentZh: string
  departmentEn: string
  region: string
  regionZh: string
  regionEn: string
  atProvinceSince: string | null
  state: number
  prerequisites: string
  outcome: string | null
  doneAt: string | null
  taskKey: string | null
  holder: Actor | null
  openedAt: string | null
  licenceNumber: string | null
  fileId: string | null
  checkCode: string | null
}

/** An opinion's state in the words of a case: asked, in work, done. */
const OPINION_STATE = `case stage_opinions.state when 'signed' then 11 when 'reviewed' then 8 when 'withdrawn' then 2 else 1 end`
/** Until the head signs it, it is the handler's draft. */
const OPINION_ANSWER = `case when stage_opinions.by_silence and stage_opinions.answer = 'agree' then 'by-silence'
  when stage_opinions.state = 'signed' then stage_opinions.answer when stage_opinions.state = 'withdrawn' then 'withdrawn' end`

const TRACKS = `
  select cases.application_id, 'case' as kind, cases.number, cases.item, item_versions.name_zh, item_versions.name_en, cases.department,
    departments.name_zh as department_zh, departments.name_en as department_en, cases.state, cases.prerequisites, cases.opened_at, null as outcome,
    cases.decided_at as done_at, cases.region, cases.id as case_id, licences.number as licence_number, licences.file_id, licences.check_code
  from cases
  join item_versions on item_versions.id = cases.item_version_id
  join departments on departments.code = cases.department
  left join licences on licences.case_id = cases.id
  where cases.application_id = any(:applications::uuid[])
  union all
  select stage_opinions.application_id, 'opinion', stage_opinions.number, null, stages.name_zh || '阶段意见', 'Stage opinion: ' || stages.name_en,
    stage_opinions.department, departments.name_zh, departments.name_en, ${OPINION_STATE}, 'none', stage_opinions.asked_at,
    ${OPINION_ANSWER}, stage_opinions.signed_at, stage_opinions.region, null, null, null, null
  from stage_opinions
  join applications on applications.id = stage_opinions.application_id
  join stages on stages.code = applications.stage
  join departments on departments.code = stage_opinions.department
  where stage_opinions.application_id = any(:applications::uuid[])`

/** Steps of what was set going beside the main line (server/moves): the step shown is that of the line itself. */
const BESIDE = [
  'decide-extension',
  'name-inspectors',
  'record-procedure',
  'sign-inspection',
  'ask-hearing',
  'notify-hearing',
  'hold-hearing',
  'supply-corrections'
]

/** Each department's part of a stage, as the database knows it: the engine is not asked. */
export async function listTracks(db: Knex, applicationId: string, now: Date): Promise<Track[]> {
  return (await listTracksOf(db, [applicationId], now)).get(applicationId) ?? []
}

/** The tracks of many applications at once, by application. */
export async function listTracksOf(
  db: Knex,
  applications: string[],
  now: Date
): Promise<Map<string, Track[]>> {
  const { rows } = await db.raw(
    `select tracks.*, coalesce(unit.name_zh, tracks.department_zh) as department_zh,
       coalesce(unit.name_en, tracks.department_en) as department_en, regions.name_zh as region_zh, regions.name_en as region_en, task.task_key, task.holder,
       province.received_on as at_province_since
     from (${TRACKS}) tracks
     join regions on regions.code = tracks.region
     -- A department goes by the city's name; a county's office by its own.
     left join org_units unit on unit.department = tracks.department and unit.region = tracks.region
       and regions.kind = 'county'
     left join case_levels province on province.case_id = tracks.case_id and province.level = 'province'
       and province.left_on is null
     left join lateral (
       select inbox_entries.task_key, ${actorIn('people.name', 'acting_for')} as holder from inbox_entries
       left join people on people.id = inbox_entries.assignee
       where business_key = tracks.number and done_at is null
       order by task_key = any(:beside), inbox_entries.id limit 1
     ) task on true order by kind, number`,
    { applications, beside: BESIDE as never }
  )
  const clocks = await findGoverningClocks(
    db,
    rows.map(({ number }: TrackRow) => number),
    legalToday(now)
  )
  const tracks = new Map<string, Track[]>(applications.map((id) => [id, []]))
  for (const row of rows as TrackRow[]) tracks.get(row.applicationId)!.push(describe(row, clocks))
  return tracks
}

function describe(row: TrackRow, clocks: ReadonlyMap<string, Clock>): Track {
  const done = row.doneAt !== null
  return {
    kind: row.kind,
    number: row.number,
    item: row.item,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    department: row.department,
    departmentZh: row.departmentZh,
    departmentEn: row.departmentEn,
    region: row.region,
    regionZh: row.regionZh,
    regionEn: row.regionEn,
    atProvinceSince: row.atProvinceSince,
    state: row.state,
    step: stepOf(row, done),
    holder: row.holder,
    outcome: row.kind === 'case' ? outcomeOf(row.state) : row.outcome,
    clock: done ? null : (clocks.get(row.number) ?? null),
    doneOn: row.doneAt ? legalToday(new Date(row.doneAt)) : null,
    licence: row.licenceNumber
      ? {
          number: row.licenceNumber,
          fileId: row.fileId!,
          checkCode: row.checkCode!,
          nameZh: row.nameZh,
          nameEn: row.nameEn
        }
      : null
  }
}

/** The ids of the user tasks are the steps; between two of them a programme works, or a prerequisite is awaited. */
function stepOf({ taskKey, prerequisites, openedAt, atProvinceSince }: TrackRow, done: boolean): string {
  if (done) return 'done'
  if (atProvinceSince) return 'at-province'
  if (taskKey) return taskKey
  if (!openedAt) return 'not-opened'
  return prerequisites === 'open' ? 'waiting' : 'automatic-check'
}

function outcomeOf(state: number): string | null {
  if (state === CASE_STATE.granted || state === CASE_STATE.grantedOnTolerance) return 'granted'
  if (state === CASE_STATE.revoked) return 'revoked'
  if (state === CASE_STATE.recalled) return 'recalled'
  if (state === CASE_STATE.refused) return 'refused'
  if (state === CASE_STATE.impossible) return 'impossible'
  if (state === CASE_STATE.notApplicable) return 'not-applicable'
  return state === CASE_STATE.withdrawn ? 'withdrawn' : null
}

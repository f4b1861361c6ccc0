import type { Knex } from 'knex'
import { mergePauses, type Pause } from '../calendar/pauses.ts'
import { loadCalendar } from '../calendar/store.ts'
import { FELL_AWAY } from '../cases/open-prerequisites.ts'
import { CASE_STATE } from '../cases/store.ts'
import type { Facts, Stage } from '../items/schema.ts'
import { countDaysFrom } from './count-days.ts'

interface Measured {
  region: string
  mode: Facts['mode']
  stage: Stage['code']
  /** Working days. */
  parallel: number
  /** Of them those for which the province had a case: the promise does not count them (rules §4.8). */
  province: number
  sequential: number
  promised: number
}
export interface PassedStage extends Measured {
  projectId: string
  /** Legal date. */
  concludedOn: string
}
/** Decisions of a department that took the same time. */
export interface Decided extends Measured {
  department: string
  count: number
}

export interface Passed {
  stages: PassedStage[]
  decided: Decided[]
}

/** Calendar days are 5/7 working days, rounded item by item; what binds the owner counts for nothing (rules §6). */
const STATUTORY = `case when v.statutory_on <> 'authority' then 0
  when v.statutory_unit = 'cd' then round(coalesce(v.statutory_days, 0) * 5 / 7.0)
  else coalesce(v.statutory_days, 0) end`
/** When the province had a case of the owner, as the ledger of pauses knows it. */
const AT_PROVINCE = (owner: 'application' | 'case', id: string) =>
  `coalesce((select json_agg(json_build_object('from', from_on, 'to', to_on) order by from_on)::text from clock_pauses
     where owner_kind = '${owner}' and owner_id = ${id} and kind = 'province'), '[]')`
const LEGAL_DATE = (column: string) => `(${column} at time zone 'Asia/Shanghai')::date`

/** All that the report is made of, in two statements. */
export async function listPassed(db: Knex): Promise<Passed> {
  const [calendar, stages, decided] = await Promise.all([
    loadCalendar(db),
    db.raw<{ rows: Row<PassedStage>[] }>(
      `select a.project_id, a.stage, p.jurisdiction as region, a.facts ->> 'mode' as mode,
         ${LEGAL_DATE('a.accepted_at')} as from_on, ${LEGAL_DATE('a.concluded_at')} as concluded_on,
         coalesce(clock.limit_days, 0) as promised, coalesce(items.sequential, 0)::int as sequential,
         ${AT_PROVINCE('application', 'a.id')} as spans
       from applications a join projects p on p.id = a.project_id
       left join clocks clock on clock.owner_kind = 'application' and clock.owner_id = a.id and clock.kind = 'promised'
       left join (
         select c.application_id, sum(${STATUTORY}) as sequential
         from cases c join item_versions v on v.id = c.item_version_id
         where c.state <> all(:fellAway) group by c.application_id
       ) items on items.application_id = a.id
       where a.state = 'passed' and a.stage <> 'P' and a.accepted_at is not null and a.concluded_at is not null`,
      { fellAway: FELL_AWAY as never }
    ),
    db.raw<{ rows: Row<Decided>[] }>(
      `select c.department, a.stage, p.jurisdiction as region, a.facts ->> 'mode' as mode,
         clock.starts_on as from_on, ${LEGAL_DATE('c.decided_at')} as concluded_on,
         clock.limit_days as promised, ${STATUTORY}::int as sequential,
         ${AT_PROVINCE('case', 'c.id')} as spans, count(*)::int as count
       from cases c join applications a on a.id = c.application_id join projects p on p.id = a.project_id
       join item_versions v on v.id = c.item_version_id
       join clocks clock on clock.owner_kind = 'case' and clock.owner_id = c.id and clock.kind = 'promised'
       where c.state = any(:decided) and c.decided_at is not null and a.stage <> 'P'
       group by 1, 2, 3, 4, 5, 6, 7, 8, 9`,
      { decided: [CASE_STATE.granted, CASE_STATE.grantedOnTolerance, CASE_STATE.refused] }
    )
  ])
  const rows = [...stages.rows, ...decided.rows]
  const first = rows.reduce((least, { fromOn }) => (fromOn < least ? fromOn : least), '9999-12-31')
  const last = rows.reduce((most, { concludedOn }) => (concludedOn > most ? concludedOn : most), '')
  const workingDays = countDaysFrom(calendar, first, last)
  const measure = <T extends Spanned>({ fromOn, spans, ...row }: T) => {
    const until = row.concludedOn
    const within = mergePauses(JSON.parse(spans) as Pause[]).map(({ from, to }) =>
      workingDays(from > fromOn ? from : fromOn, to && to < until ? to : until)
    )
    return {
      ...row,
      parallel: workingDays(fromOn, until),
      province: within.reduce((sum, days) => sum + days, 0)
    }
  }
  return { stages: stages.rows.map(measure), decided: decided.rows.map(measure) }
}

interface Spanned {
  fromOn: string
  concludedOn: string
  /** JSON of pauses. */
  spans: string
}
type Row<T> = Omit<T, 'parallel' | 'province'> & Spanned

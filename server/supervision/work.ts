import type { Knex } from 'knex'
import { termsOf, type ClockRow, type PauseRow } from '../clocks/clock-rows.ts'
import { computeDue } from '../calendar/due.ts'
import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { daysLeft, signalOf } from '../calendar/signal.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { Signal } from '../clocks/schema.ts'
import type { ThresholdsOf } from '../clocks/thresholds.ts'

/** A number that a department had in hand, with its clocks and their ledger. */
export interface Work {
  number: string
  stage: string
  applicationNumber: string
  projectNameZh: string
  nameZh: string
  nameEn: string
  department: string
  /** Of the office that has it. */
  region: string
  clocks: ClockRow[]
  ledger: PauseRow[]
}

/** The lead's region before the acceptance. */
const OFFICE_REGION = `coalesce(cases.region, stage_opinions.region,
  split_part(split_part(applications.lead_group, '@', 2), ':', 1), projects.jurisdiction)`

/**
 * What was in hand on or after `since`: items, opinions, and filings before their acceptance. `regions` null: all, else what
 * their offices have; a zone has none of its own, so there it is what its projects have at the city's.
 * Stopped clocks come along: a day that is over is counted from the rows as they are, not from a copy of it.
 */
export async function listWork(db: Knex, regions: string[] | null, since: IsoDate): Promise<Work[]> {
  const { rows } = await db.raw(
    `select clocks.*, applications.stage, applications.number as application_number, projects.name_zh as project_name_zh,
       coalesce(item_versions.name_zh, case when stage_opinions.id is null then stages.name_zh || '受理'
         else stages.name_zh || '阶段意见' end) as name_zh,
       coalesce(item_versions.name_en, case when stage_opinions.id is null then 'Acceptance: ' || stages.name_en
         else 'Stage opinion: ' || stages.name_en end) as name_en,
       coalesce(cases.department, stage_opinions.department, split_part(applications.lead_group, '@', 1)) as department,
       ${OFFICE_REGION} as office_region
     from clocks
     left join cases on clocks.owner_kind = 'case' and cases.id = owner_id
     left join stage_opinions on clocks.owner_kind = 'opinion' and stage_opinions.id = owner_id
     left join item_versions on item_versions.id = cases.item_version_id
     join applications on applications.id = case clocks.owner_kind when 'case' then cases.application_id
       when 'opinion' then stage_opinions.application_id else owner_id end
     join stages on stages.code = applications.stage
     join projects on projects.id = applications.project_id
     where (clocks.kind in ('opinion', 'receipt') or clocks.owner_kind = 'case' and clocks.kind in ('promised', 'statutory', 'level'))
       and (clocks.stopped_on is null or clocks.stopped_on >= :since)
       and (:regions::text[] is null or ${OFFICE_REGION} = any(:regions)
         or projects.jurisdiction in (select code from regions where kind = 'zone' and code = any(:regions)))
     order by clocks.id`,
    { since, regions }
  )
  const ledger: PauseRow[] = rows.length
    ? await db('clock_pauses').whereIn('ownerId', [
        ...new Set<string>(rows.map(({ ownerId }: ClockRow) => ownerId))
      ])
    : []
  const work = new Map<string, Work>()
  for (const row of rows as (ClockRow &
    Omit<Work, 'number' | 'region' | 'clocks' | 'ledger'> & { officeRegion: string })[]) {
    const { businessKey: number, ownerId, stage, applicationNumber, projectNameZh, nameZh, nameEn } = row
    const one = work.get(number) ?? {
      number,
      stage,
      applicationNumber,
      projectNameZh,
      nameZh,
      nameEn,
      department: row.department,
      region: row.officeRegion,
      clocks: [],
      ledger: ledger.filter((pause) => pause.ownerId === ownerId)
    }
    one.clocks.push(row)
    work.set(number, one)
  }
  return [...work.values()]
}

export interface Standing {
  signal: Signal
  daysLeft: number
  dueOn: IsoDate | null
  /** Of the clock that stands so. */
  kind: ClockRow['kind']
}

/** How it stood in the evening of a day: by the clock due first; null when none ran then any more, or yet. */
export function standingOn(
  { clocks, ledger }: Work,
  day: IsoDate,
  calendar: Calendar,
  thresholds: ThresholdsOf
): Standing | null {
  const known = ledger
    .filter(({ fromOn }) => fromOn <= day)
    .map((pause) => (pause.toOn !== null && pause.toOn > day ? { ...pause, toOn: null } : pause))
  const standings = clocks
    .filter(({ startsOn, stoppedOn }) => startsOn <= day && (stoppedOn === null || stoppedOn > day))
    .map((clock): Standing => {
      const terms = termsOf(clock, known)
      // Without a pause the day in the row is what it was then, too.
      const unchanged = ledger.length === 0 && clock.dueOn !== null
      const due = unchanged ? { due: clock.dueOn, left: 0 } : computeDue(terms, calendar)
      return {
        signal: signalOf(terms, due.due, calendar, day, thresholds(clock)),
        daysLeft: due.due === null ? due.left : daysLeft(terms, due.due, calendar, day),
        dueOn: due.due,
        kind: clock.kind
      }
    })
  const [first, ...others] = standings
  if (!first) return null
  return others.reduce((a, b) => ((b.dueOn ?? '9999') < (a.dueOn ?? '9999') ? b : a), first)
}

/** The day on which the last of its clocks stopped, and whether none of them was over. */
export function endOf({ clocks }: Work): { on: IsoDate; onTime: boolean } | null {
  if (clocks.some(({ stoppedOn }) => stoppedOn === null)) return null
  const on = clocks
    .map(({ stoppedOn }) => stoppedOn!)
    .toSorted()
    .at(-1)!
  return { on, onTime: clocks.every(({ stoppedOn, dueOn }) => dueOn === null || stoppedOn! <= dueOn) }
}

export function lastDays(today: IsoDate, count: number): IsoDate[] {
  return Array.from({ length: count }, (_, index) => addDays(today, index - count + 1))
}

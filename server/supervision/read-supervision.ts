import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import type { Actor } from '../delegations/schema.ts'
import { legalToday } from '../calendar/legal-date.ts'
import { loadCalendar } from '../calendar/store.ts'
import type { Signal } from '../clocks/schema.ts'
import { loadThresholds } from '../clocks/thresholds.ts'
import { listDepartments } from '../directory/store.ts'
import type { Department } from '../directory/schema.ts'
import { watchedRegions } from '../directory/watched-regions.ts'
import { listStages } from '../items/store.ts'
import type { User } from '../policies.ts'
import { findNodesOver } from './nodes-over.ts'
import { describeMonths } from './months.ts'
import type { Supervision } from './schema.ts'
import { endOf, lastDays, listWork, standingOn, type Standing, type Work } from './work.ts'

const TREND_DAYS = 30
const MOST_URGENT = 100
const URGENT: readonly Signal[] = ['red', 'yellow', 'warning']

type Standed = Work & Standing

/** Read from the clocks as they are: nothing is copied day by day, so nothing can differ from the ledger. */
export async function describeSupervision(
  db: Knex,
  regions: string[] | null,
  now: Date
): Promise<Supervision> {
  const today = legalToday(now)
  const days = lastDays(today, TREND_DAYS)
  const [calendar, thresholds, work, departments, stages, running] = await Promise.all([
    loadCalendar(db),
    loadThresholds(db),
    listWork(db, regions, days[0]!),
    listDepartments(db),
    listStages(db),
    countRunning(db, regions)
  ])
  const open = work.flatMap((one): Standed[] => {
    const standing = standingOn(one, today, calendar, thresholds)
    return standing ? [{ ...one, ...standing }] : []
  })
  const named = new Map(departments.map((department) => [department.code, department]))
  const nodesOver = await findNodesOver(
    db,
    open.flatMap(({ number, signal }) => (signal === 'red' || signal === 'paused' ? [] : number)),
    today
  )
  const urgent = open
    .filter(({ number, signal }) => URGENT.includes(signal) || nodesOver.has(number))
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.number < b.number ? -1 : 1))
  const shown = urgent.slice(0, MOST_URGENT)
  const holders = await listHolders(db, shown)
  const reasons = await listOverdueReasons(db, shown)
  const countyOffices = await listCountyOffices(db)
  return {
    today,
    regions: regions && (await db('regions').whereIn('code', regions).select('nameZh', 'nameEn')),
    trend: days.map((date) => ({
      date,
      ...count(work.flatMap((one) => standingOn(one, date, calendar, thresholds) ?? []))
    })),
    departments: describeDepartments(work, open, days[0]!, named),
    stations: stages.map(({ code, nameZh, nameEn }) => ({
      stage: code,
      nameZh,
      nameEn,
      running: running.get(code) ?? 0,
      red: new Set(
        open
          .filter(({ stage, signal }) => stage === code && signal === 'red')
          .map((one) => one.applicationNumber)
      ).size
    })),
    urgent: shown.map((one) => ({
      number: one.number,
      applicationNumber: one.applicationNumber,
      projectNameZh: one.projectNameZh,
      nameZh: one.nameZh,
      nameEn: one.nameEn,
      ...nameOffice(one, named.get(one.department)!, countyOffices),
      holder: holders.get(one.number) ?? null,
      signal: one.signal,
      daysLeft: one.daysLeft,
      dueOn: one.dueOn!,
      rule: ruleOf(one, nodesOver),
      overdueReason: reasons.get(one.number) ?? null
    })),
    urgentTotal: urgent.length,
    months: await describeMonths(db, regions, calendar, today)
  }
}

export async function readSupervisionOf(db: Knex, user: User, now: Date): Promise<Supervision> {
  return describeSupervision(db, await regionsLookedOver(db, user), now)
}

/** Null: the whole city. */
export async function regionsLookedOver(db: Knex, user: User): Promise<string[] | null> {
  const watched = await watchedRegions(db, user)
  // A lead or head looks at the region of the office.
  const offices = user.roles.flatMap(({ role, region }) =>
    (role === 'lead' || role === 'head') && region ? [region] : []
  )
  const regions = watched && [...watched, ...offices]
  const city = regions && (await db('regions').whereIn('code', regions).whereNull('parent').first('code'))
  return city ? null : regions
}

function ruleOf({ kind, signal, number }: Standed, nodesOver: ReadonlySet<string>): 'E04' | 'E09' | null {
  if (kind === 'level' && signal === 'red') return 'E09'
  return nodesOver.has(number) ? 'E04' : null
}

interface NamedOffice {
  department: string | null
  region: string
  nameZh: string
  nameEn: string
}

const listCountyOffices = (db: Knex): Promise<NamedOffice[]> =>
  db('org_units')
    .join('regions', 'regions.code', 'org_units.region')
    .where({ kind: 'county' })
    .select('org_units.department', 'org_units.region', 'org_units.name_zh', 'org_units.name_en')

/** A department goes by the city's name; a county's office by its own. */
function nameOffice(
  { department, region }: Work,
  { nameZh, nameEn }: Department,
  offices: readonly NamedOffice[]
): { departmentZh: string; departmentEn: string } {
  const own = offices.find((office) => office.department === department && office.region === region)
  return { departmentZh: own?.nameZh ?? nameZh, departmentEn: own?.nameEn ?? nameEn }
}

function count(standings: Standing[]): Record<Signal, number> {
  const counts = { red: 0, yellow: 0, warning: 0, paused: 0, green: 0 }
  for (const { signal } of standings) counts[signal] += 1
  return counts
}

/** By what breaks first; those that have nothing in hand and ended nothing are left out. */
function describeDepartments(
  work: Work[],
  open: Standed[],
  since: string,
  named: Map<string, Department>
): Supervision['departments'] {
  return [...new Set(work.map(({ department }) => department))]
    .map((code) => {
      const own = open.filter(({ department }) => department === code)
      const ended = work
        .filter(({ department }) => department === code)
        .flatMap((one) => endOf(one) ?? [])
        .filter(({ on }) => on >= since)
      const { nameZh, nameEn } = named.get(code)!
      return {
        department: code,
        nameZh,
        nameEn,
        ...count(own),
        open: own.length,
        ended: ended.length,
        onTime: ended.filter(({ onTime }) => onTime).length
      }
    })
    .toSorted(
      (a, b) =>
        b.red - a.red ||
        b.yellow - a.yellow ||
        b.warning - a.warning ||
        b.open - a.open ||
        (a.department < b.department ? -1 : 1)
    )
}

async function countRunning(db: Knex, regions: string[] | null): Promise<Map<string, number>> {
  const { rows } = await db.raw(
    `select stage, count(*) as running from applications join projects on projects.id = project_id
     where applications.state in ('filed', 'awaiting-correction', 'accepted', 'in-review')
       and (:regions::text[] is null or jurisdiction = any(:regions)) group by stage`,
    { regions }
  )
  return new Map(rows.map((row: { stage: string; running: number }) => [row.stage, row.running]))
}

async function listHolders(db: Knex, work: Work[]): Promise<Map<string, Actor>> {
  const { rows } = await db.raw(
    `select distinct on (business_key) business_key, ${actorIn('people.name', 'acting_for')} as holder from inbox_entries join people on people.id = assignee
     where business_key = any(:numbers) and done_at is null order by business_key, inbox_entries.id`,
    { numbers: work.map(({ number }) => number) }
  )
  return new Map(rows.map((row: { businessKey: string; holder: Actor }) => [row.businessKey, row.holder]))
}

async function listOverdueReasons(db: Knex, work: Work[]): Promise<Map<string, string>> {
  const { rows } = await db.raw(
    `select distinct on (business_key) business_key, detail ->> 'overdueReason' as reason from acts
     where business_key = any(:numbers) and detail ->> 'overdueReason' is not null and taken_back_at is null
     order by business_key, completed_at desc`,
    { numbers: work.map(({ number }) => number) }
  )
  return new Map(rows.map((row: { businessKey: string; reason: string }) => [row.businessKey, row.reason]))
}

import type { Knex } from 'knex'
import { actorIn } from '../delegations/acting-for.ts'
import type { Actor } from '../delegations/schema.ts'
import { findGoverningClocks } from '../clocks/read-clocks.ts'
import type { Clock } from '../clocks/schema.ts'
import type { User } from '../policies.ts'
import type { Track } from '../projects/schema.ts'
import { findUrged } from '../urges/store.ts'
import { whoMayUrge } from '../urges/may-urge.ts'
import { listTracksOf } from '../projects/tracks.ts'
import { legalToday } from '../calendar/legal-date.ts'
import type { RunningApplication } from './applications.ts'
import type { BoardEntry } from './schema.ts'

/** An entry with the department that has it. */
export type Placed = BoardEntry & { department: string }

interface CaseFacts {
  number: string
  item: string
  region: string
  hosted: boolean
  prerequisites: string[][]
}
interface LeadTask {
  businessKey: string
  taskKey: string
  taskName: string
  holder: Actor | null
}

/** Everything that departments have to do in these applications, in a fixed number of questions to the database. */
export async function listEntries(
  db: Knex,
  applications: RunningApplication[],
  user: User,
  now: Date
): Promise<{ entries: Map<string, Placed[]>; clocks: Map<string, Clock> }> {
  const ids = applications.map(({ id }) => id)
  const numbers = applications.map(({ number }) => number)
  const [tracks, facts, regions, leadTasks, clocks, may] = await Promise.all([
    listTracksOf(db, ids, now),
    listCaseFacts(db, ids),
    listOpinionRegions(db, ids),
    listLeadTasks(db, numbers),
    findGoverningClocks(db, numbers, legalToday(now)),
    whoMayUrge(db, user)
  ])
  const keys = [...numbers, ...[...tracks.values()].flatMap((list) => list.map(({ number }) => number))]
  const urged = await findUrged(db, keys)

  const entries = new Map<string, Placed[]>()
  for (const application of applications) {
    const { id, number, leadGroup, jurisdiction } = application
    const own = tracks.get(id)!
    const placed: Placed[] = []
    for (const track of own) {
      const fact = facts.get(track.number)
      // What is decided with its host is done by nobody.
      if (fact?.hosted) continue
      const region = fact?.region ?? regions.get(track.number)
      const open = track.doneOn === null && track.step !== 'not-opened' && track.step !== 'waiting'
      placed.push({
        ...entryOf(track),
        department: track.department,
        waitsFor: fact && track.doneOn === null ? openOf(fact, own) : [],
        urged: urged.get(track.number)?.times ?? 0,
        mayUrge: open && may({ leadGroup, jurisdiction, office: `${track.department}@${region}` })
      })
    }
    const task = leadTasks.get(number)
    if (task && leadGroup)
      placed.push({
        ...leadEntry(task, clocks.get(number)),
        department: leadGroup.split('@')[0]!,
        urged: urged.get(number)?.times ?? 0,
        mayUrge: task.taskKey !== 'supply-corrections' && may({ leadGroup, jurisdiction, office: null })
      })
    entries.set(id, placed)
  }
  return { entries, clocks }
}

type Bare = Omit<BoardEntry, 'waitsFor' | 'urged' | 'mayUrge'>

function entryOf(track: Track): Bare {
  const { kind, number, nameZh, nameEn, step, holder, outcome, doneOn, atProvinceSince, clock } = track
  const { signal = null, daysLeft = null, dueOn = null } = clock ?? {}
  const stands = { signal, daysLeft, dueOn }
  return { kind, number, nameZh, nameEn, step, holder, outcome, doneOn, atProvinceSince, ...stands }
}

/** The lead's own step on the application: acceptance, pre-check, minutes, conclusion; or the applicant's correction. */
function leadEntry(task: LeadTask, clock: Clock | undefined): Bare & { waitsFor: [] } {
  const { signal = null, daysLeft = null, dueOn = null } = clock ?? {}
  return {
    kind: 'application',
    number: task.businessKey,
    nameZh: task.taskName,
    nameEn: task.taskName,
    step: task.taskKey,
    holder: task.holder,
    outcome: null,
    doneOn: null,
    atProvinceSince: null,
    signal,
    daysLeft,
    dueOn,
    waitsFor: []
  }
}

/** Members of its groups that apply and are not decided yet. */
function openOf({ prerequisites }: CaseFacts, tracks: Track[]): BoardEntry['waitsFor'] {
  return tracks
    .filter(
      ({ item, doneOn }) => item && doneOn === null && prerequisites.some((group) => group.includes(item))
    )
    .map(({ nameZh, nameEn }) => ({ nameZh, nameEn }))
}

async function listCaseFacts(db: Knex, ids: string[]): Promise<Map<string, CaseFacts>> {
  const { rows } = await db.raw(
    `select number, cases.item, region, hosted_by is not null as hosted,
       case when cases.prerequisites = 'open' then item_versions.prerequisites else '[]' end as prerequisites
     from cases join item_versions on item_versions.id = item_version_id
     where application_id = any(:ids::uuid[])`,
    { ids }
  )
  return new Map(rows.map((row: CaseFacts) => [row.number, row]))
}

async function listOpinionRegions(db: Knex, ids: string[]): Promise<Map<string, string>> {
  const rows = await db('stage_opinions').whereIn('applicationId', ids).select('number', 'region')
  return new Map(rows.map(({ number, region }) => [number, region]))
}

async function listLeadTasks(db: Knex, numbers: string[]): Promise<Map<string, LeadTask>> {
  const { rows } = await db.raw(
    `select distinct on (business_key) business_key, task_key, task_name, ${actorIn('people.name', 'acting_for')} as holder
     from inbox_entries left join people on people.id = assignee
     where business_key = any(:numbers) and done_at is null order by business_key, inbox_entries.id`,
    { numbers }
  )
  return new Map(rows.map((row: LeadTask) => [row.businessKey, row]))
}

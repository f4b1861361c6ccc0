import type { Knex } from 'knex'
import { legalToday } from '../calendar/legal-date.ts'
import { workingDaysBetween, type Calendar } from '../calendar/working-days.ts'
import { sequentialStatutoryDays } from '../items/sequential-days.ts'
import type { ItemVersion } from '../items/store.ts'
import type { Supervision } from './schema.ts'

interface Concluded {
  id: string
  acceptedAt: string
  concludedAt: string
  promised: number | null
}

/** `2026-11` and the eleven months before it. */
export function lastMonths(today: string, count = 12): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number]
  return Array.from({ length: count }, (_, index) => {
    const position = year * 12 + month - 1 - (count - 1 - index)
    return `${Math.floor(position / 12)}-${String((position % 12) + 1).padStart(2, '0')}`
  })
}

/** Stages that were reviewed and concluded, passed or not: what they took, beside what the statutes allow in sequence. */
export async function describeMonths(
  db: Knex,
  regions: string[] | null,
  calendar: Calendar,
  today: string
): Promise<Supervision['months']> {
  const months = lastMonths(today)
  const { rows: concluded } = (await db.raw(
    `select applications.id, accepted_at, concluded_at, clocks.limit_days as promised
     from applications join projects on projects.id = project_id
     left join clocks on clocks.owner_kind = 'application' and owner_id = applications.id and clocks.kind = 'promised'
     where applications.state in ('passed', 'failed') and accepted_at is not null
       and (concluded_at at time zone 'Asia/Shanghai')::date >= :since
       and (:regions::text[] is null or projects.jurisdiction = any(:regions))`,
    { since: `${months[0]}-01`, regions }
  )) as { rows: Concluded[] }
  const versions = await listVersions(
    db,
    concluded.map(({ id }) => id)
  )
  return months.map((month) => {
    const own = concluded.filter(({ concludedAt }) => legalToday(new Date(concludedAt)).slice(0, 7) === month)
    return {
      month,
      stages: own.length,
      parallel: average(
        own.map(({ acceptedAt, concludedAt }) =>
          workingDaysBetween(calendar, legalToday(new Date(acceptedAt)), legalToday(new Date(concludedAt)))
        )
      ),
      sequential: average(own.map(({ id }) => sequentialStatutoryDays(versions.get(id) ?? []))),
      promised: average(own.flatMap(({ promised }) => promised ?? []))
    }
  })
}

async function listVersions(db: Knex, applications: string[]): Promise<Map<string, ItemVersion[]>> {
  const { rows } = await db.raw(
    `select cases.application_id, statutory_days, statutory_unit, statutory_on
     from cases join item_versions on item_versions.id = item_version_id
     where cases.application_id = any(:applications::uuid[])`,
    { applications }
  )
  const versions = new Map<string, ItemVersion[]>()
  for (const { applicationId, ...version } of rows)
    versions.set(applicationId, [...(versions.get(applicationId) ?? []), version])
  return versions
}

/** To one place: days are told to people. */
function average(numbers: number[]): number | null {
  if (numbers.length === 0) return null
  return Math.round((numbers.reduce((sum, one) => sum + one, 0) / numbers.length) * 10) / 10
}

import type { Knex } from 'knex'
import { recordEvent } from '../case-events/store.ts'
import { candidateGroup } from '../directory/candidate-group.ts'
import { NotFound } from '../errors.ts'
import { listHoldersOf } from '../inbox/holders.ts'
import { notifyAll } from '../notifications/notify.ts'

export interface Urging {
  notice: 'warning' | 'due'
  businessKey: string
  /** The external task: it may come again. */
  once: string
}

interface Part {
  number: string
  applicationId: string
  projectId: string
  leadGroup: string | null
  caseId: string | null
  /** Null: the filing as a whole. */
  department: string | null
  region: string | null
}

/**
 * 催办: those who hold it now; 督办: their head and the lead as well. Many at once cost as many statements as one.
 * Answers which were told (now or before); with `busy: 'skip'` those are missing on whose filing somebody acts now.
 */
export async function urge(
  trx: Knex.Transaction,
  urgings: readonly Urging[],
  { today, busy }: { today: string; busy: 'wait' | 'skip' }
): Promise<Set<string>> {
  const numbers = urgings.map(({ businessKey }) => businessKey)
  const parts = await lockParts(trx, numbers, busy)
  const held = await listHoldersOf(trx, [...parts.keys()])
  const reached = urgings.flatMap((urging) => {
    const part = parts.get(urging.businessKey)
    return part ? [{ ...urging, part, told: whom(urging.notice, part, held.get(part.number)) }] : []
  })
  const fresh = await notifyAll(
    trx,
    reached.flatMap(({ part, told, notice, businessKey, once }) =>
      told.map((to) => ({ application: part, to, kind: notice, businessKey, once }))
    )
  )
  const events = reached.filter(({ once, told }) => told.length === 0 || fresh.has(once))
  await recordEvent(
    trx,
    ...events.map(({ part, notice, businessKey }) => ({
      projectId: part.projectId,
      applicationId: part.applicationId,
      caseId: part.caseId,
      businessKey,
      kind: notice === 'due' ? ('overdue' as const) : ('urged' as const),
      personId: null,
      happenedOn: today
    }))
  )
  return new Set(reached.map(({ once }) => once))
}

/** Of one number; NotFound when there is no such. */
export async function urgeOne(trx: Knex.Transaction, urging: Urging, today: string): Promise<void> {
  if ((await urge(trx, [urging], { today, busy: 'wait' })).size === 0) throw new NotFound(urging.businessKey)
}

function whom(notice: Urging['notice'], part: Part, holders: readonly string[] = []): string[] {
  const { leadGroup, department, region } = part
  const told = new Set(holders)
  // Where no person has it at the moment, the lead looks after it.
  if (leadGroup && (told.size === 0 || notice === 'due')) told.add(leadGroup)
  if (notice === 'due' && department && region) told.add(candidateGroup({ department, region }, 'head'))
  return [...told]
}

/** The lock that every act takes first; what is told is read after it. */
async function lockParts(
  trx: Knex.Transaction,
  numbers: readonly string[],
  busy: 'wait' | 'skip'
): Promise<Map<string, Part>> {
  const filings = (await findParts(trx, numbers)).map(({ applicationId }) => applicationId)
  const locked = new Set(
    await (busy === 'skip' ? lock(trx, filings).skipLocked() : lock(trx, filings)).pluck('id')
  )
  const parts = (await findParts(trx, numbers)).filter(({ applicationId }) => locked.has(applicationId))
  return new Map(parts.map((part) => [part.number, part]))
}

const lock = (trx: Knex.Transaction, ids: readonly string[]) =>
  trx('applications').whereIn('id', ids).orderBy('id').forUpdate()

/** A number is that of a case, of an opinion or of a filing. */
async function findParts(trx: Knex.Transaction, numbers: readonly string[]): Promise<Part[]> {
  const { rows } = await trx.raw(
    `select asked.number, applications.id as application_id, applications.project_id, applications.lead_group,
       cases.id as case_id, coalesce(cases.department, stage_opinions.department) as department,
       coalesce(cases.region, stage_opinions.region) as region
     from unnest(:numbers::text[]) as asked (number)
     left join cases on cases.number = asked.number
     left join stage_opinions on cases.id is null and stage_opinions.number = asked.number
     join applications on applications.id = coalesce(cases.application_id, stage_opinions.application_id,
       (select id from applications filed where filed.number = asked.number))`,
    { numbers: numbers as never }
  )
  return rows
}

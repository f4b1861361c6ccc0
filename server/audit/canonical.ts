import { createHash } from 'node:crypto'
import type { Knex } from 'knex'

/** An event as the chain hashes it: texts only, so that no driver's or server's way of writing matters. */
export interface SealedText {
  id: number
  projectId: string
  text: string
}

export interface SealHead {
  id: number
  previous: string
  sealedAt: string
  eventIds: number[]
  eventHashes: string[]
}

/** What stands before the first seal. */
export const GENESIS = '0'.repeat(64)

export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Instants to the microsecond: a Date would drop three digits of what was entered. */
export async function readEventTexts(db: Knex, ids: number[]): Promise<SealedText[]> {
  const { rows } = await db.raw(
    `select id, project_id, application_id, case_id, business_key, kind, person_id, candidate_group,
       happened_on::text as happened_on, detail,
       to_char(entered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as entered_at
     from case_events where id = any(?::bigint[]) order by id`,
    [ids]
  )
  return rows.map((row: { id: number; projectId: string }) => ({
    id: row.id,
    projectId: row.projectId,
    text: canonical(row)
  }))
}

export function hashSeal({ id, previous, sealedAt, eventIds, eventHashes }: SealHead): string {
  return sha256(
    canonical({ id, previous, sealedAt: new Date(sealedAt).toISOString(), eventIds, eventHashes })
  )
}

/** JSON with the names of every object in order (RFC 8785 for what stands in events). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`
}

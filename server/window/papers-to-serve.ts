import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import type { OfficialPaperRow } from '../official-papers/store.ts'
import type { User } from '../policies.ts'
import type { PaperToServe } from './schema.ts'
import { regionsOf } from './windows-of.ts'

const SHOWN = 100
/** Written by an office of the region, or about a project in it. */
const HERE = `(p.region = any(:regions) or projects.jurisdiction = any(:regions))`
const FROM = `from paper_services s
  join official_papers p on p.id = s.paper_id
  join applications on applications.id = p.application_id
  join projects on projects.id = applications.project_id
  join organisations on organisations.id = s.organisation_id`

export async function findPapersToServe(
  db: Knex,
  user: User,
  { q, done = false }: { q?: string; done?: boolean }
): Promise<PaperToServe[]> {
  const word = q?.trim().replace(/[\\%_]/g, '\\$&')
  const { rows } = await db.raw(
    `select p.id, p.title, p.number, p.snapshot ->> 'office' as office, p.issued_on,
       projects.name_zh as project_name_zh, organisations.name as organisation, organisations.credit_code,
       s.address ->> 'person' as person, s.address ->> 'phone' as phone, s.address ->> 'address' as address,
       s.served_on, s.recipient, s.receipt_id
     ${FROM}
     where s.method = 'paper' and ${HERE} and s.served_on is ${done ? 'not null' : 'null'}
       and (:word::text is null or p.number ilike :word or p.business_key ilike :word or p.title ilike :word
         or projects.name_zh ilike :word or organisations.name ilike :word or organisations.credit_code ilike :word)
     order by ${done ? 's.served_on desc, s.sent_at desc' : 's.sent_at'} limit ${SHOWN}`,
    { regions: regionsOf(user), word: word ? `%${word}%` : null }
  )
  return rows
}

/** Another region's paper looks as if it were not there. */
export async function getPaperToServe(db: Knex, user: User, paperId: string): Promise<OfficialPaperRow> {
  if (!(await isServedHere(db, user, paperId))) throw new NotFound(`paper ${paperId}`)
  return (await db('official_papers').where({ id: paperId }).first())!
}

export async function isServedHere(db: Knex, user: User, paperId: string): Promise<boolean> {
  const regions = regionsOf(user)
  if (regions.length === 0) return false
  const { rows } = await db.raw(`select ${FROM} where p.id = :paperId and s.method = 'paper' and ${HERE}`, {
    paperId,
    regions
  })
  return rows.length > 0
}

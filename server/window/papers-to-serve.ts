import type { Knex } from 'knex'
import { NotFound } from '../errors.ts'
import { PAPER_KINDS, isInternal, isOfApplicant } from '../official-papers/kinds.ts'
import type { OfficialPaperRow } from '../official-papers/store.ts'
import type { User } from '../policies.ts'
import { findLicencesToSeal } from './licences-to-seal.ts'
import type { PaperToServe, PaperView } from './schema.ts'
import { regionsOf } from './windows-of.ts'

const SHOWN = 100
/** Written by an office of the region, or about a project in it. */
const HERE = `(p.region = any(:regions) or projects.jurisdiction = any(:regions))`
const FROM = `from official_papers p
  left join paper_services s on s.paper_id = p.id
  join applications on applications.id = p.application_id
  join projects on projects.id = applications.project_id
  join organisations on organisations.id = projects.organisation_id`
/** What an office writes to the applicant: drawn without a seal, it is printed, sealed and scanned. */
const SEALED_BY_HAND = PAPER_KINDS.filter((kind) => !isInternal(kind) && !isOfApplicant(kind))

const VIEWS: Record<PaperView, { where: string; order: string }> = {
  'to-serve': { where: `s.method = 'paper' and s.served_on is null`, order: 's.sent_at' },
  served: {
    where: `s.method = 'paper' and s.served_on is not null`,
    order: 's.served_on desc, s.sent_at desc'
  },
  'to-seal': {
    where: `p.file_id is not null and p.seal is null and p.scan_file_id is null and p.revoked_at is null
      and p.kind = any(:kinds)`,
    order: 'p.created_at desc'
  }
}

export async function findPapersToServe(
  db: Knex,
  user: User,
  { q, view = 'to-serve' }: { q?: string; view?: PaperView }
): Promise<PaperToServe[]> {
  const escaped = q?.trim().replace(/[\\%_]/g, '\\$&')
  const word = escaped ? `%${escaped}%` : null
  const { rows } = await db.raw(
    `select p.id, p.title, p.number, p.snapshot ->> 'office' as office, p.issued_on,
       projects.name_zh as project_name_zh, organisations.name as organisation, organisations.credit_code,
       s.address ->> 'person' as person, s.address ->> 'phone' as phone, s.address ->> 'address' as address,
       s.served_on, s.recipient, s.receipt_id, p.seal is not null as sealed, p.scan_file_id is not null as scanned,
       null as licence_file_id
     ${FROM}
     where ${VIEWS[view].where} and ${HERE}
       and (:word::text is null or p.number ilike :word or p.business_key ilike :word or p.title ilike :word
         or projects.name_zh ilike :word or organisations.name ilike :word or organisations.credit_code ilike :word)
     order by ${VIEWS[view].order} limit ${SHOWN}`,
    { regions: regionsOf(user), word, kinds: SEALED_BY_HAND as never }
  )
  if (view !== 'to-seal') return rows
  const licences = await findLicencesToSeal(db, user, { word, limit: SHOWN })
  return [...licences, ...(rows as PaperToServe[])]
    .sort((a, b) => b.issuedOn.localeCompare(a.issuedOn))
    .slice(0, SHOWN)
}

/** Another region's paper looks as if it were not there. */
export async function getPaperToServe(db: Knex, user: User, paperId: string): Promise<OfficialPaperRow> {
  if (!(await isServedHere(db, user, paperId))) throw new NotFound(`paper ${paperId}`)
  return (await db('official_papers').where({ id: paperId }).first())!
}

export async function isServedHere(db: Knex, user: User, paperId: string): Promise<boolean> {
  const regions = regionsOf(user)
  if (regions.length === 0) return false
  const { rows } = await db.raw(
    `select ${FROM} where p.id = :paperId and ${HERE}
       and (s.method = 'paper' or p.seal is null and p.kind = any(:kinds))`,
    { paperId, regions, kinds: SEALED_BY_HAND as never }
  )
  return rows.length > 0
}

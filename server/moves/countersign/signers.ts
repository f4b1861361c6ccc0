import type { Knex } from 'knex'
import { candidateGroup, type Office } from '../../directory/candidate-group.ts'
import { SignerDecides, SignerWrong } from '../../errors.ts'
import { listHeads } from '../heads.ts'
import type { CountersignDetail } from './schema.ts'

type Signer = CountersignDetail['signers'][number]

/** Active officers and offices that there are, none of them who asks. */
export async function readSigners(db: Knex, keys: string[], askers: string[]): Promise<Signer[]> {
  const { rows } = await db.raw(
    `select wanted.key, coalesce(people.name, unit.name_zh) as name_zh, unit.name_en from unnest(:keys::text[]) with ordinality as wanted (key, place)
     left join people on 'user:' || people.id = wanted.key and people.status = 'active'
       and exists (select from roles_held where person_id = people.id and role <> 'applicant')
     left join org_units unit on unit.department || '@' || unit.region = wanted.key
     where people.id is not null or unit.id is not null order by wanted.place`,
    { keys: keys as never }
  )
  const signers = rows as Signer[]
  if (signers.length < keys.length || askers.some((asker) => keys.includes(`user:${asker}`)))
    throw new SignerWrong()
  return signers
}

/** Decider and countersigner are two persons: somebody must be left who decides. */
export async function assertDeciderLeft(db: Knex, office: Office, signers: Signer[]): Promise<void> {
  const heads = await listHeads(db, office)
  const left = heads.filter((id) => !signers.some(({ key }) => key === `user:${id}`))
  if (heads.length > 0 && left.length === 0) throw new SignerDecides()
}

/** As the diagram wants them: candidates of one task each. Of the deciding office only its handlers sign for it. */
export const candidatesOf = (signers: Signer[], deciding: Office | null) =>
  signers.map(({ key }) => ({ users: usersOf(key), groups: groupsOf(key, deciding) }))

const usersOf = (key: string) => (key.startsWith('user:') ? [key.slice('user:'.length)] : [])

function groupsOf(key: string, deciding: Office | null): string[] {
  const [department, region] = key.split('@')
  if (!department || !region) return []
  const office = { department, region }
  const own = department === deciding?.department && region === deciding?.region
  return own
    ? [candidateGroup(office, 'handler')]
    : [candidateGroup(office, 'handler'), candidateGroup(office, 'head')]
}

/** Whom a message reaches. */
export const ownersOfSigner = (key: string, deciding: Office | null) =>
  key.startsWith('user:') ? [key] : groupsOf(key, deciding)

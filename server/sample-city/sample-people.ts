import type { Knex } from 'knex'
import { SAMPLE_PASSWORD, sampleUsernames } from '../people/sample.ts'
import { isPassword } from '../sessions/passwords.ts'
import type { SamplePerson } from './schema.ts'

/** A hash answers the same for ever, and the sample people share one: each is tried once. */
const known = new Map<string, Promise<boolean>>()

function isSamplePassword(hash: string | null): Promise<boolean> {
  if (hash === null) return Promise.resolve(false)
  if (!known.has(hash)) known.set(hash, isPassword(hash, SAMPLE_PASSWORD))
  return known.get(hash)!
}

type Row = Omit<SamplePerson, 'password'> & { passwordHash: string | null }

/** Those whose account is open and still has the password of the README, in the order in which they were made up. */
export async function findSamplePeople(db: Knex): Promise<SamplePerson[]> {
  const usernames = sampleUsernames()
  const { rows } = await db.raw<{ rows: Row[] }>(
    `select distinct on (people.username) people.username, people.name, people.password_hash, roles_held.role,
       org_units.department, departments.name_zh as department_zh, departments.name_en as department_en,
       org_units.region, regions.name_zh as region_zh, regions.name_en as region_en,
       organisations.name as organisation
     from people
     join roles_held on roles_held.person_id = people.id
     left join org_units on org_units.id = roles_held.org_unit_id
     left join departments on departments.code = org_units.department
     left join regions on regions.code = org_units.region
     left join memberships on memberships.person_id = people.id
     left join organisations on organisations.id = memberships.organisation_id
     where people.status = 'active' and people.username = any(?)
     order by people.username, roles_held.since`,
    [usernames as never]
  )
  const open = await Promise.all(rows.map(({ passwordHash }) => isSamplePassword(passwordHash)))
  return rows
    .filter((_, index) => open[index])
    .map(({ passwordHash: _, ...person }) => ({ ...person, password: SAMPLE_PASSWORD }))
    .sort((one, other) => usernames.indexOf(one.username) - usernames.indexOf(other.username))
}

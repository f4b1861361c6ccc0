import type { Knex } from 'knex'
import { LastAdministrator, NotFound, RoleNeedsOrgUnit, UsernameTaken } from '../errors.ts'
import { ROLES_AT_AN_ORG_UNIT, type Role, type RoleHeld } from '../roles/schema.ts'
import type { Person } from './schema.ts'

export interface PersonRow {
  id: string
  username: string
  passwordHash: string | null
  name: string
  email: string | null
  phone: string | null
  status: 'active' | 'ended'
  failedAttempts: number
  lockedUntil: string | null
  locale: 'zh' | 'en' | null
  createdAt: string
  endedAt: string | null
}
export type NewPerson = Pick<PersonRow, 'username' | 'name'> & Partial<PersonRow>
interface RoleRow {
  id: string
  personId: string
  role: Role
  orgUnitId: string | null
  since: string
}

declare module 'knex/types/tables' {
  interface Tables {
    people: Knex.CompositeTableType<PersonRow, NewPerson, Partial<PersonRow>>
    roles_held: Knex.CompositeTableType<RoleRow, Omit<RoleRow, 'id' | 'since'>>
  }
}

/** Throws USERNAME_TAKEN; the unique key decides between two at the same moment. */
export async function insertPerson(trx: Knex, person: NewPerson): Promise<PersonRow> {
  const username = person.username.toLowerCase()
  const [row] = await trx('people')
    .insert({ ...person, username })
    .onConflict('username')
    .ignore()
    .returning('*')
  if (!row) throw new UsernameTaken(username)
  return row
}

export async function getPersonRow(db: Knex, id: string): Promise<PersonRow> {
  const row = await db('people').where({ id }).first()
  if (!row) throw new NotFound('person')
  return row
}

export async function getPerson(db: Knex, id: string): Promise<Person> {
  const [person] = await withRoles(db, [await getPersonRow(db, id)])
  return person!
}

export interface PeopleQuery {
  search?: string
  role?: Role
  status?: Person['status']
  after?: string
  limit: number
}

/** In the order of user names, one more than `limit` decides whether there is a next page. */
export async function findPeople(
  db: Knex,
  query: PeopleQuery
): Promise<{ people: Person[]; next: string | null }> {
  const rows = await db('people')
    .where((row) => {
      const pattern = query.search && `%${query.search.replace(/[\\%_]/g, '\\$&').toLowerCase()}%`
      if (pattern) row.where((any) => void any.whereLike('username', pattern).orWhereILike('name', pattern))
      if (query.status) row.where({ status: query.status })
      if (query.after) row.where('username', '>', query.after)
      if (query.role) row.whereIn('id', db('roles_held').where({ role: query.role }).select('personId'))
    })
    .orderBy('username')
    .limit(query.limit + 1)
  const page = rows.slice(0, query.limit)
  const next = rows.length > query.limit ? page.at(-1)!.username : null
  return { people: await withRoles(db, page), next }
}

async function withRoles(db: Knex, rows: PersonRow[]): Promise<Person[]> {
  const held: (RoleHeld & { personId: string })[] = await db('roles_held')
    .leftJoin('org_units', 'org_units.id', 'orgUnitId')
    .whereIn(
      'personId',
      rows.map(({ id }) => id)
    )
    .orderBy(['role', 'department', 'region'])
    .select('roles_held.id', 'personId', 'role', 'orgUnitId', 'department', 'region')
  return rows.map((row) => ({ ...row, roles: held.filter(({ personId }) => personId === row.id) }))
}

/** Idempotent: a role is held once at an org unit. */
export async function holdRole(
  trx: Knex,
  personId: string,
  role: Role,
  orgUnitId: string | null
): Promise<boolean> {
  if (!orgUnitId && ROLES_AT_AN_ORG_UNIT.includes(role)) throw new RoleNeedsOrgUnit(role)
  const rows = await trx('roles_held')
    .insert({ personId, role, orgUnitId })
    .onConflict()
    .ignore()
    .returning('id')
  return rows.length > 0
}

/** Administrators are locked first: of two who remove each other at the same moment one is refused. */
export async function assertAnotherAdministrator(trx: Knex.Transaction, personId: string): Promise<void> {
  const administrators = await trx('people')
    .where({ status: 'active' })
    .whereIn('id', trx('roles_held').where({ role: 'administrator' }).select('personId'))
    .orderBy('id')
    .forUpdate()
    .select('id')
  const holds = administrators.some(({ id }) => id === personId)
  if (holds && administrators.length === 1) throw new LastAdministrator()
}

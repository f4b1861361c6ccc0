import type { Knex } from 'knex'
import { HELD_DELEGATIONS } from '../delegations/held.ts'
import type { User } from '../policies.ts'
import type { Role } from '../roles/schema.ts'

interface UserRow {
  id: string
  username: string
  name: string
  locale: User['locale']
  roles: { role: Role; department: string | null; region: string | null }[] | null
  organisations: User['organisations'] | null
  delegations: User['delegations'] | null
}

/**
 * One query, because it runs with every request. People whose account ended are not found. `today`: the legal date, on
 * which delegations are in force.
 */
export async function findUser(db: Knex, personId: string, today: string): Promise<User | undefined> {
  const { rows } = await db.raw<{ rows: UserRow[] }>(
    `select id, username, name, locale,
       (select json_agg(json_build_object('role', role, 'department', department, 'region', region)
                        order by role, department, region)
        from roles_held left join org_units on org_units.id = org_unit_id
        where person_id = people.id) as roles,
       (select json_agg(json_build_object('id', o.id, 'name', o.name, 'creditCode', o.credit_code)
                        order by m.since, o.id)
        from memberships m join organisations o on o.id = m.organisation_id
        where m.person_id = people.id) as organisations,
       ${HELD_DELEGATIONS} as delegations
     from people where id = :personId and status = 'active'`,
    { personId, today }
  )
  const row = rows[0]
  if (!row) return undefined
  const roles = row.roles ?? []
  const organisations = row.organisations ?? []
  const delegations = row.delegations ?? []
  return { ...row, roles, organisations, delegations, groups: groupsOf(roles, organisations) }
}

/** `<department or office>@<region>:<role>` for roles held at an org unit, `organisation:<uuid>` for members. */
function groupsOf(roles: User['roles'], organisations: User['organisations']): string[] {
  const held = roles
    .filter(({ department, region }) => department && region)
    .map(({ role, department, region }) => `${department}@${region}:${role}`)
  return [...held, ...organisations.map(({ id }) => `organisation:${id}`)]
}

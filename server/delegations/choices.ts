import type { Knex } from 'knex'
import type { Static } from 'typebox'
import { listRegions } from '../directory/store.ts'
import type { User } from '../policies.ts'
import { commonOffices } from './held.ts'
import type { listDelegationChoices } from './schema.ts'

type Choices = Static<(typeof listDelegationChoices)['schema']['response'][200]>

export async function listChoices(db: Knex, user: User): Promise<Choices> {
  const departments = user.roles.flatMap(({ department }) => department ?? [])
  const [people, items, regions] = await Promise.all([
    listDelegates(db, user),
    db('item_versions')
      .whereIn('leadDept', departments)
      .whereNull('validTo')
      .orderBy('item')
      .select('item', 'nameZh', 'nameEn'),
    listRegions(db)
  ])
  return { people, items, regions: regions.map(({ code, nameZh, nameEn }) => ({ code, nameZh, nameEn })) }
}

/** Each once, by the first of their roles. */
async function listDelegates(db: Knex, user: User): Promise<Choices['people']> {
  const { rows } = await db.raw(
    `select distinct on (taker.name, taker.id) taker.id, taker.name, taker.username, own.role,
       departments.name_zh as department_zh, departments.name_en as department_en
     from people taker
       join roles_held own on own.person_id = taker.id
       join org_units unit on unit.id = own.org_unit_id
       join departments on departments.code = unit.department
     where taker.id <> :me and taker.status = 'active'
       and exists (${commonOffices(':me', 'taker.id')})
     order by taker.name, taker.id, own.role`,
    { me: user.id }
  )
  return rows
}

import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Knex } from 'knex'
import type { User } from '../policies.ts'
import { searchColleagues, type Colleague } from './schema.ts'

export const colleagueRoutes: FastifyPluginAsyncTypebox = async (app) => {
  app.route({
    ...searchColleagues,
    // What everybody in the building knows of everybody: name and office.
    config: { policy: ['window', 'handler', 'head', 'lead', 'supervisor', 'administrator'] },
    handler: ({ query, user }) => search(app.db, query.q.trim(), user)
  })
}

async function search(db: Knex, word: string, user: User): Promise<Colleague[]> {
  const { rows } = await db.raw(
    `select key, name_zh, name_en, office_zh, office_en from (
       select distinct on (people.id) 'user:' || people.id as key, people.name as name_zh, null as name_en,
         unit.name_zh as office_zh, unit.name_en as office_en, unit.region, 1 as place
       from people join roles_held on roles_held.person_id = people.id join org_units unit on unit.id = org_unit_id
       where people.status = 'active' and people.id <> :me
         and (people.name ilike :pattern or people.username ilike :pattern or unit.name_zh ilike :pattern or unit.name_en ilike :pattern)
       union all
       select department || '@' || region, name_zh, name_en, null, null, region, 0 from org_units
       where department is not null and (name_zh ilike :pattern or name_en ilike :pattern)
     ) found
     order by place, region = any(:regions) desc, office_zh, name_zh, key limit 12`,
    {
      me: user.id,
      pattern: `%${word.replace(/[\\%_]/g, '\\$&')}%`,
      regions: user.roles.flatMap(({ region }) => region ?? []) as never
    }
  )
  return rows
}

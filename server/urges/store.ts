import type { Knex } from 'knex'
import type { Reached, Urge, Urged } from './schema.ts'

interface UrgeRow {
  id: number
  applicationId: string
  businessKey: string
  personId: string
  department: string | null
  text: string
  reached: Reached[]
  urgedAt: string
}
type NewUrge = Omit<UrgeRow, 'id' | 'reached'> & { reached: string }

declare module 'knex/types/tables' {
  interface Tables {
    urges: Knex.CompositeTableType<UrgeRow, NewUrge>
  }
}

export async function insertUrge(trx: Knex.Transaction, row: NewUrge): Promise<void> {
  await trx('urges').insert(row)
}

/** Newest first. */
export async function listUrges(db: Knex, businessKey: string): Promise<Urge[]> {
  const { rows } = await db.raw(
    `select people.name as by, departments.name_zh as department_zh, departments.name_en as department_en,
       urges.text, urges.reached, urges.urged_at
     from urges join people on people.id = urges.person_id
       left join departments on departments.code = urges.department
     where business_key = ? order by urged_at desc, urges.id desc`,
    [businessKey]
  )
  return rows
}

/** By number: only of those that were urged. */
export async function findUrged(db: Knex, businessKeys: readonly string[]): Promise<Map<string, Urged>> {
  const { rows } = await db.raw(
    `select distinct on (business_key) business_key, count(*) over (partition by business_key) as times,
       people.name as by, departments.name_zh as department_zh, departments.name_en as department_en,
       urges.text, urges.urged_at as at
     from urges join people on people.id = urges.person_id
       left join departments on departments.code = urges.department
     where business_key = any(:businessKeys) order by business_key, urged_at desc, urges.id desc`,
    { businessKeys }
  )
  return new Map(
    rows.map(({ businessKey, ...urged }: Urged & { businessKey: string }) => [businessKey, urged])
  )
}

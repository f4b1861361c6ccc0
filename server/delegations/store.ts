import type { Knex } from 'knex'
import type { Delegation } from './schema.ts'

export interface DelegationRow {
  id: string
  fromPersonId: string
  toPersonId: string
  fromOn: string
  untilOn: string
  items: string[] | null
  regions: string[] | null
  reason: string
  createdBy: string
  createdAt: string
  endedAt: string | null
  endedBy: string | null
}
type Ended = 'endedAt' | 'endedBy'

declare module 'knex/types/tables' {
  interface Tables {
    delegations: Knex.CompositeTableType<
      DelegationRow,
      Omit<DelegationRow, 'id' | Ended>,
      Pick<DelegationRow, Ended>
    >
  }
}

type Which = { personId: string } | { id: string } | { overSince: string }

/** Newest first, with the names behind the codes. */
export async function readDelegations(db: Knex, which: Which, today: string): Promise<Delegation[]> {
  const { rows } = await db.raw(
    `select given.id, given.from_on, given.until_on, given.reason, given.created_at, given.ended_at,
       jsonb_build_object('id', giver.id, 'name', giver.name) as "from",
       jsonb_build_object('id', taker.id, 'name', taker.name) as "to", ender.name as ended_by,
       case when given.ended_at is not null or given.until_on < :today then 'over'
         when given.from_on > :today then 'planned' else 'current' end as state,
       (select jsonb_agg(jsonb_build_object('item', item, 'nameZh', name_zh, 'nameEn', name_en) order by item)
        from item_versions where item = any(given.items) and valid_to is null) as items,
       (select jsonb_agg(jsonb_build_object('code', code, 'nameZh', name_zh, 'nameEn', name_en) order by code)
        from regions where code = any(given.regions)) as regions
     from delegations given join people giver on giver.id = given.from_person_id
       join people taker on taker.id = given.to_person_id left join people ender on ender.id = given.ended_by
     where ${CONDITION[Object.keys(which)[0]!]} order by given.created_at desc, given.id`,
    { ...which, today }
  )
  return rows
}

const CONDITION: Record<string, string> = {
  personId: ':personId in (given.from_person_id, given.to_person_id)',
  id: 'given.id = :id',
  overSince: 'least(given.until_on, given.ended_at::date) >= :overSince'
}

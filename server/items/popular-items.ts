import type { Knex } from 'knex'
import { listItemsOn, type ItemVersion } from './store.ts'

const MOST = 8

/** What is filed most, by the number of cases so far; nothing while nobody filed anything. */
export async function listPopular(db: Knex, day: string): Promise<ItemVersion[]> {
  const counted = await db('cases')
    .join('item_versions', 'item_versions.id', 'cases.item_version_id')
    .groupBy('item_versions.item')
    .select<{ item: string; filed: string }[]>('item_versions.item')
    .count('* as filed')
  const filed = new Map(counted.map((one) => [one.item, Number(one.filed)]))
  const of = ({ item }: ItemVersion) => filed.get(item) ?? 0
  const valid = await listItemsOn(db, day)
  return valid
    .filter((item) => of(item) > 0)
    .sort((a, b) => of(b) - of(a))
    .slice(0, MOST)
}

import type { Knex } from 'knex'
import { listDepartments } from '../directory/store.ts'
import { itemsMeantBy } from './everyday-words.ts'
import { listItemsOn, listRetired, listStages, type ItemFilter, type ItemVersion } from './store.ts'

/** Shorter ones of a department's name (市, 局) would find everything. */
const SHORTEST_NAME = 2

/**
 * The items of the guide that a text finds, best first: by their own name, by what people say, by anything that is
 * written about them, by their department or stage. Without a text all, in the directory's order.
 */
export async function searchItems(db: Knex, day: string, filter: ItemFilter): Promise<ItemVersion[]> {
  const { q, ...narrow } = filter
  const all = await listItemsOn(db, day, narrow)
  const typed = q?.trim().toLowerCase() ?? ''
  if (!typed) return all

  const [retired, written, departments, stages] = await Promise.all([
    listRetired(db, day),
    listItemsOn(db, day, filter),
    listDepartments(db),
    listStages(db)
  ])
  const meant = itemsMeantBy(typed)
  const isNamed = (one: { nameZh: string; nameEn: string }) =>
    typed.length >= SHORTEST_NAME && `${one.nameZh} ${one.nameEn.toLowerCase()}`.includes(typed)
  const places = new Set([...departments, ...stages].filter(isNamed).map(({ code }) => code))

  const rank = (item: ItemVersion): number => {
    const at = meant.items.indexOf(item.item)
    // 施工证 means the permit, though a 夜间施工证明 has it in its name.
    if (at >= 0 && meant.exactly) return at / meant.items.length
    if (isNamed(item)) return 1
    if (at >= 0) return 1 + at / meant.items.length
    if (written.some((one) => one.item === item.item)) return 2
    return places.has(item.leadDept) || places.has(item.stage) ? 3 : Infinity
  }
  const found = all
    .map((item) => ({ item, rank: rank(item) }))
    .filter(({ rank: one }) => one < Infinity)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
  // Who looks for an old name learns what became of it.
  const past = retired.filter(
    (item) =>
      (isNamed(item) || item.item.toLowerCase() === typed) &&
      (!filter.stage || item.stage === filter.stage) &&
      (!filter.department || item.leadDept === filter.department)
  )
  return [...found, ...past]
}

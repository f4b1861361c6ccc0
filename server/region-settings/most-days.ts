import type { Item } from '../items/schema.ts'

/** The most days that may be promised, in the unit of the promise; null: no statute binds the office. */
export function mostDays({
  promisedUnit,
  statutoryDays,
  statutoryUnit,
  statutoryOn
}: Pick<Item, 'promisedUnit' | 'statutoryDays' | 'statutoryUnit' | 'statutoryOn'>): number | null {
  if (statutoryDays === null || statutoryOn !== 'authority') return null
  // A week of working days lasts seven calendar days, holidays not counted: on the safe side of the statute.
  return promisedUnit === 'wd' && statutoryUnit === 'cd' ? Math.floor((statutoryDays * 5) / 7) : statutoryDays
}

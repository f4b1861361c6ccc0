import { bearingOn } from '../cases/open-prerequisites.ts'
import { isEnded, isGranted, type CaseRow } from '../cases/store.ts'
import type { ItemVersion } from '../items/store.ts'
import type { WaitsFor } from './schema.ts'

type Waiting = Pick<WaitsFor, 'item' | 'state'>

/**
 * Whether an item can be filed alone now (rules §3: prerequisites met, or early review): `ready`; `early` while a
 * prerequisite is in review, so that it is decided after it; `blocked` while one was not filed yet or was refused.
 * `applicable`: the items that the project's facts name, a parallel one applies once it is filed.
 */
export function judgeReadiness(
  { prerequisites }: Pick<ItemVersion, 'prerequisites'>,
  { cases, applicable }: { cases: CaseRow[]; applicable: readonly string[] }
): { readiness: 'ready' | 'early' | 'blocked'; waitsFor: Waiting[] } {
  const bearing = bearingOn(null, cases)
  const waitsFor = prerequisites.flatMap((group): Waiting[] => {
    const members = group.filter(
      (item) => applicable.includes(item) || bearing.some((row) => row.item === item)
    )
    const found = bearing.filter(({ item }) => members.includes(item))
    if (members.length === 0 || found.some(isGranted)) return []
    const open = found.filter((row) => !isEnded(row))
    if (open.length) return open.map(({ item }) => ({ item, state: 'open' }))
    const unfiled = members.filter((item) => !found.some((row) => row.item === item))
    if (unfiled.length) return unfiled.map((item) => ({ item, state: 'not-filed' }))
    return found.map(({ item }) => ({ item, state: 'refused' }))
  })
  if (waitsFor.length === 0) return { readiness: 'ready', waitsFor: [] }
  return { readiness: waitsFor.every(({ state }) => state === 'open') ? 'early' : 'blocked', waitsFor }
}

import type { Spread } from './schema.ts'

interface Measured {
  parallel: number
  province: number
  sequential: number
  promised: number
  /** How many are the same; one when absent. */
  count?: number
}

/** Null of none. */
export function spreadOf(all: readonly Measured[]): Spread | null {
  if (all.length === 0) return null
  const count = all.reduce((sum, one) => sum + (one.count ?? 1), 0)
  const days = sortDays(all, ({ parallel }) => parallel)
  const own = sortDays(all, ({ parallel, province }) => parallel - province)
  const average = (kind: 'province' | 'sequential' | 'promised') =>
    oneDecimal(all.reduce((sum, one) => sum + one[kind] * (one.count ?? 1), 0) / count)
  return {
    count,
    median: medianOf(days, count),
    ninth: at(days, Math.ceil(count * 0.9) - 1),
    most: days.at(-1)![0],
    own: medianOf(own, count),
    province: average('province'),
    sequential: average('sequential'),
    promised: average('promised')
  }
}

/** Days and how often each was taken, in order. */
type Sorted = [days: number, times: number][]

function sortDays(all: readonly Measured[], of: (one: Measured) => number): Sorted {
  const byDays = new Map<number, number>()
  for (const one of all) byDays.set(of(one), (byDays.get(of(one)) ?? 0) + (one.count ?? 1))
  return [...byDays].toSorted(([one], [other]) => one - other)
}

/** The value at a place of the sorted list, from 0. */
function at(sorted: Sorted, place: number): number {
  let seen = 0
  return sorted.find(([, times]) => (seen += times) > place)![0]
}

const medianOf = (sorted: Sorted, count: number) =>
  (at(sorted, Math.floor((count - 1) / 2)) + at(sorted, Math.floor(count / 2))) / 2

const oneDecimal = (number: number) => Math.round(number * 10) / 10

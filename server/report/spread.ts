import type { Spread } from './schema.ts'

interface Measured {
  parallel: number
  sequential: number
  promised: number
  /** How many are the same; one when absent. */
  count?: number
}

/** Null of none. */
export function spreadOf(all: readonly Measured[]): Spread | null {
  if (all.length === 0) return null
  const byDays = new Map<number, number>()
  for (const { parallel, count = 1 } of all) byDays.set(parallel, (byDays.get(parallel) ?? 0) + count)
  const days = [...byDays].toSorted(([one], [other]) => one - other)
  const count = days.reduce((sum, [, times]) => sum + times, 0)

  /** The value at a place of the sorted list, from 0. */
  const at = (place: number): number => {
    let seen = 0
    return days.find(([, times]) => (seen += times) > place)![0]
  }
  const average = (kind: 'sequential' | 'promised') =>
    oneDecimal(all.reduce((sum, one) => sum + one[kind] * (one.count ?? 1), 0) / count)
  return {
    count,
    median: (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2,
    ninth: at(Math.ceil(count * 0.9) - 1),
    most: days.at(-1)![0],
    sequential: average('sequential'),
    promised: average('promised')
  }
}

const oneDecimal = (number: number) => Math.round(number * 10) / 10

export interface Measured {
  median: number
  min: number
  max: number
}

/** `share` of the values are not larger: 0.95 for p95. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export function measured(values: readonly number[]): Measured {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median = sorted.length % 2 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return { median, min: sorted[0]!, max: sorted.at(-1)! }
}

/**
 * Contenders take turns as A B B A A B B A …, so that what drifts (caches, another programme on the machine) is shared.
 * Answers each contender's values, one a round.
 */
export async function interleave<Name extends string>(
  contenders: Record<Name, (round: number) => Promise<number>>,
  rounds: number
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[]
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 ? names.toReversed() : names)
      values[name].push(await contenders[name](round))
  return values
}

/** For people: one line a contender, the median with what it moved between. */
export function table(rows: Record<string, Measured>, unit: string): string {
  const width = Math.max(...Object.keys(rows).map((name) => name.length))
  return Object.entries(rows)
    .map(([name, { median, min, max }]) => {
      const [of, from, to] = [median, min, max].map((value) => value.toFixed(1))
      return `${name.padEnd(width)}  ${of!.padStart(8)} ${unit}  (${from}–${to})`
    })
    .join('\n')
}

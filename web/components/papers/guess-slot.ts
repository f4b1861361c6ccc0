/** Shorter than this, what two names share says nothing: 报告 stands in half of them. */
const LEAST_SHARED = 3

/** Without ending, brackets and signs: what stands in brackets is about the version, not the paper. */
function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,5}$/, '')
    .replace(/[(（【[].*?[)）】\]]/g, '')
    .replace(/[\s\p{P}]/gu, '')
}

/**
 * The slot whose name a file bears: the one that shares most with it, when it is only one. Null where a person has
 * to choose.
 */
export function guessSlot(fileName: string, slots: { material: string; names: string[] }[]): string | null {
  const file = bare(fileName)
  const found = slots
    .map(({ material, names }) => ({
      material,
      shared: Math.max(...names.map((name) => shared(file, bare(name))))
    }))
    .filter((one) => one.shared >= LEAST_SHARED)
    .sort((one, other) => other.shared - one.shared)
  const [first, second] = found
  return first && first.shared !== second?.shared ? first.material : null
}

/** Length of the longest text that stands in both. */
function shared(one: string, other: string): number {
  let longest = 0
  for (let from = 0; from < one.length; from += 1)
    while (from + longest < one.length && other.includes(one.slice(from, from + longest + 1))) longest += 1
  return longest
}

import type { QueryClient } from '@tanstack/react-query'

/** What hangs longer than this is read again with the next change; it must not keep everything else old. */
const LONGEST_READING_MS = 20_000

/**
 * Reads again what changed: one reading at a time, and what changes during it is read once more after it. To begin
 * anew with each change would never end where a busy office hears of changes faster than the server answers.
 */
export function refreshInTurn(
  queryClient: Pick<QueryClient, 'invalidateQueries'>
): (names: readonly string[]) => void {
  const changed = new Set<string>()
  let reading = false

  async function read(): Promise<void> {
    reading = true
    while (changed.size > 0) {
      const names = [...changed]
      changed.clear()
      let timer: ReturnType<typeof setTimeout> | undefined
      await Promise.race([
        queryClient.invalidateQueries({ predicate: ({ queryKey }) => names.includes(String(queryKey[0])) }),
        new Promise((resolve) => {
          timer = setTimeout(resolve, LONGEST_READING_MS)
        })
      ])
      clearTimeout(timer)
    }
    reading = false
  }

  return (names) => {
    for (const name of names) changed.add(name)
    if (!reading) void read()
  }
}

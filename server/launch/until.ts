import { setTimeout as wait } from 'node:timers/promises'

/** How long it waits between two questions; one that took longer is asked less often, so as not to be what takes long. */
const SHORTEST_MS = 100
const LONGEST_MS = 1_000

/** Asks again and again until `condition` holds; throws `complaint` when it does not within `ms`. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  ms: number,
  complaint: string | (() => string)
): Promise<void> {
  const deadline = Date.now() + ms
  let asked = Date.now()
  while (!(await condition())) {
    const now = Date.now()
    if (now > deadline) throw new Error(typeof complaint === 'string' ? complaint : complaint())
    await wait(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, now - asked)))
    asked = Date.now()
  }
}

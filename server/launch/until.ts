import { setTimeout as wait } from 'node:timers/promises'

/** Asks again and again until `condition` holds; throws `complaint` when it does not within `ms`. */
export async function until(
  condition: () => Promise<boolean> | boolean,
  ms: number,
  complaint: string | (() => string)
): Promise<void> {
  const deadline = Date.now() + ms
  while (!(await condition())) {
    if (Date.now() > deadline) throw new Error(typeof complaint === 'string' ? complaint : complaint())
    await wait(100)
  }
}

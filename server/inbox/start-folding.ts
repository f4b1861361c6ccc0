import type { FastifyInstance } from 'fastify'
import { foldCounts } from './fold-counts.ts'

/** How long a browser may lag behind the engine; the lists themselves are never stale. */
const EVERY_MS = 300

/** Folds the inbox's deltas and tells the browsers, until stopped. */
export function startFolding({ db, log }: Pick<FastifyInstance, 'db' | 'log'>): {
  stop: () => Promise<void>
} {
  let stopped = false

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        await foldCounts(db)
      } catch (error) {
        log.error({ err: error }, 'inbox counters were not folded; trying again')
      }
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS))
    }
  }

  const running = run()
  return {
    stop: () => {
      stopped = true
      return running
    }
  }
}

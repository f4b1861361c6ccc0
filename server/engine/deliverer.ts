import type { Knex } from 'knex'
import type { FastifyBaseLogger } from 'fastify'
import type { Engine } from './client.ts'
import { deliverOldest, listReadyTrees } from './commands.ts'

/** No NOTIFY inside business transactions (it serialises commits): other servers' commands are found by polling. */
const POLL_MS = 100
/** Trees at the same time; inside a tree commands follow each other (engine.md: 1.7 times as fast as together). */
const TREES = 4

export interface Deliverer {
  /** Called by whoever has just committed a command. */
  wake(): void
  stop(): Promise<void>
}

/** Takes the commands to the engine until stopped; every server of an installation runs one. */
export function startDeliverer(db: Knex, engine: Engine, log: Pick<FastifyBaseLogger, 'error'>): Deliverer {
  let stopped = false
  let wakeUp: () => void = () => {}

  /** Answers whether anything could be delivered. */
  async function deliverTree(tree: string): Promise<boolean> {
    let delivered = false
    while (!stopped && (await deliverOldest(db, engine, tree))) delivered = true
    return delivered
  }

  async function run(): Promise<void> {
    while (!stopped) {
      try {
        const trees = await listReadyTrees(db, TREES)
        const delivered = await Promise.all(trees.map(deliverTree))
        // More may wait behind them; where another server has them all, asking on at once would only burn.
        if (trees.length === TREES && delivered.some(Boolean)) continue
      } catch (error) {
        log.error({ err: error }, 'commands could not be delivered; trying again')
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }

  const running = run()
  return {
    wake: () => wakeUp(),
    stop: () => {
      stopped = true
      wakeUp()
      return running
    }
  }
}

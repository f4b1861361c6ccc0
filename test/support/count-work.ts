import { AsyncLocalStorage } from 'node:async_hooks'
import type { Flow } from './flow.ts'
import { until } from './until.ts'

/** What one request costs: SQL statements (BEGIN and COMMIT count), and calls of the engine that its person ordered by it. */
export interface Work {
  statements: number
  engine: number
}

/**
 * Counts what happens on behalf of a request and nothing else: statements by the request's own asynchronous context,
 * engine calls by the person in whose name they are made.
 */
export function countWork({ app, db }: Flow) {
  const counting = new AsyncLocalStorage<Work>()
  db.on('query', () => {
    const work = counting.getStore()
    if (work) work.statements += 1
  })

  const calls = new Map<string, number>()
  const plain = globalThis.fetch
  globalThis.fetch = (input, init) => {
    const authorization = new Headers(init?.headers).get('authorization')
    const person = authorization && Buffer.from(authorization.slice('Basic '.length), 'base64').toString()
    const id = person?.split(':')[0]
    if (id) calls.set(id, (calls.get(id) ?? 0) + 1)
    return plain(input, init)
  }

  /** Everything that was ordered has reached the engine. */
  const delivered = () =>
    until(
      async () => {
        app.deliverer.wake()
        return !(await db('engine_commands').whereNull('deliveredAt').first('id'))
      },
      60_000,
      'orders are not delivered'
    )

  return {
    async count(personId: string, act: () => Promise<unknown>): Promise<Work> {
      await delivered()
      const before = calls.get(personId) ?? 0
      const work: Work = { statements: 0, engine: 0 }
      await counting.run(work, act)
      await delivered()
      return { ...work, engine: (calls.get(personId) ?? 0) - before }
    },
    stop() {
      globalThis.fetch = plain
    }
  }
}

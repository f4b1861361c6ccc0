import { Value } from 'typebox/value'
import { topics, type Input, type Output, type Topic } from '../workflows/topics.ts'
import { startClient, type Connection, type Tuning, type Worker } from './polling-client.ts'
import type { TaskContext, Work } from './run-task.ts'

export { TryLater } from './try-later.ts'
export { javaList } from './variables.ts'
export { startClient } from './polling-client.ts'
export type { Connection, Tuning, Worker } from './polling-client.ts'
export type { TaskContext, Work } from './run-task.ts'

export type Handler<T extends Topic> = (input: Input<T>, context: TaskContext) => Promise<Output<T>>
export type Handlers = { [T in Topic]?: Handler<T> }

/** One client per topic: the library's limit on parallel tasks is per client, and a slow topic must not starve another. */
export function startWorker(
  name: string,
  handlers: Handlers,
  connection: Connection,
  tuning: Partial<Tuning> = {}
): Worker {
  const workers = (Object.keys(handlers) as Topic[]).map((topic) => {
    // A topic fits its own handler; TypeScript cannot follow that through the union.
    const works = { [topic]: checked(topic, handlers[topic] as Handler<Topic>) }
    return startClient(connection, name, works, {
      ...tuning,
      reads: Object.keys(topics[topic].input.properties)
    })
  })
  return {
    async stop(graceMs) {
      const left = await Promise.all(workers.map((worker) => worker.stop(graceMs)))
      return left.reduce((sum, running) => sum + running, 0)
    }
  }
}

/** Variables of a diagram that was drawn wrong are a failure that names them, before the handler runs. */
function checked(topic: Topic, handle: Handler<Topic>): Work {
  const { input } = topics[topic]
  return async (given, context) => {
    // A variable that a diagram hands on without having it arrives as null.
    const variables = Value.Check(input, given) ? given : withoutNulls(given)
    if (!Value.Check(input, variables)) {
      const faults = Value.Errors(input, variables).map(
        (fault) => `${fault.instancePath || '/'} ${fault.message}`
      )
      throw new Error(`${topic}: the diagram's variables do not fit: ${faults.slice(0, 5).join('; ')}`)
    }
    return handle(variables as Input<Topic>, context)
  }
}

const withoutNulls = (variables: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== null))

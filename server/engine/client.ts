import { decisionsOf } from './decisions.ts'
import { definitionsOf } from './definitions.ts'
import { incidentsOf } from './incidents.ts'
import { instancesOf } from './instances.ts'
import { moveBackOf } from './move-back.ts'
import { openTasksOf } from './open-tasks.ts'
import { createAsk } from './request.ts'
import { tasksOf } from './tasks.ts'
import { togetherOf } from './together.ts'
import { tokensOf } from './tokens.ts'

/**
 * The engine's REST interface as the server speaks it. `baseUrl` ends in /engine-rest. Every call may throw
 * EngineUnavailable (send it again later) or EngineRefused (engine-errors.ts). `person` is the acting person's id,
 * for the engine's operation log; what nobody did is done by `platform`.
 */
export function createEngine(baseUrl: string, secret: string) {
  const ask = createAsk(baseUrl, secret)
  return {
    ...tasksOf(ask),
    ...openTasksOf(ask),
    ...instancesOf(ask),
    ...tokensOf(ask),
    ...togetherOf(ask),
    ...moveBackOf(ask),
    ...definitionsOf(ask),
    ...decisionsOf(ask),
    ...incidentsOf(ask),
    /** The engine's version, e.g. 7.24.0; throws EngineUnavailable when it or its database is down. */
    async version(): Promise<string> {
      return (await ask<{ version: string }>('/../health', 'platform')).version
    }
  }
}
export type Engine = ReturnType<typeof createEngine>

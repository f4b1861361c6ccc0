import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { EngineUnavailable } from '../engine/engine-errors.ts'
import { releaseFolder, type Release } from './release-folder.ts'

const WORKFLOWS = fileURLToPath(new URL('../../workflows', import.meta.url))
const RETRY_MS = 2_000

/**
 * Releases what ships in `workflows/`, one deployment per domain folder; unchanged folders change nothing. While the
 * engine is away the server starts all the same (people go on deciding) and this is tried until it comes.
 */
export async function releaseAtStart(app: FastifyInstance): Promise<{ stop: () => Promise<void> }> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function attempt(): Promise<void> {
    try {
      for (const { name } of listDomains()) {
        const release = await releaseFolder(app.engine, join(WORKFLOWS, name), 'platform')
        await keepTaskDefinitions(app.db, release)
        if (release.deployment.isNew) app.log.info({ domain: name }, 'diagrams released')
      }
    } catch (error) {
      if (!(error instanceof EngineUnavailable)) throw error
      app.log.warn({ err: error }, 'diagrams are released when the engine answers')
      if (!stopped) timer = setTimeout(() => void attempt().catch(report), RETRY_MS)
    }
  }
  const report = (error: Error) => app.log.error({ err: error }, 'diagrams were not released')

  await attempt()
  return {
    async stop() {
      stopped = true
      clearTimeout(timer)
    }
  }
}

const listDomains = () =>
  readdirSync(WORKFLOWS, { withFileTypes: true }).filter((entry) => entry.isDirectory())

/** The engine keeps neither forms nor node shares in tables that a list could join. */
export async function keepTaskDefinitions(db: Knex, { userTasks }: Release): Promise<void> {
  if (userTasks.length === 0) return
  await db('task_definitions')
    .insert(
      userTasks.map(({ processDefinitionId, taskKey, name, form, nodeShareDays, stage }) => ({
        processDefinitionId,
        taskKey,
        name,
        form,
        nodeShareDays,
        stage
      }))
    )
    .onConflict(['processDefinitionId', 'taskKey'])
    .merge()
}

import { openSync, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { engineAnswers, startEngine } from '../../server/launch/engine.ts'
import { freePort } from '../../server/launch/ports.ts'
import { ensureSecrets } from '../../server/launch/secrets.ts'
import { stop } from '../../server/launch/stop.ts'
import { until } from '../../server/launch/until.ts'
import { cloneTemplate } from './clone-template.ts'
import type { TestEngine } from './engine.ts'
import type { TestPostgres } from './postgres-service.ts'

export interface TestEngineService {
  answer: TestEngine
  stop: () => Promise<void>
}

/** The one engine of a run, on a database of its own. */
export async function startTestEngine(postgres: TestPostgres): Promise<TestEngineService> {
  const database = await cloneTemplate(postgres.answer, 'yimen_engine')
  const directory = mkdtempSync(join(tmpdir(), 'yimen-test-engine-'))
  // Once, before suites in several processes begin: they must not each make secrets of their own.
  ensureSecrets(directory)
  const log = join(directory, 'engine.log')
  const port = await freePort()
  const secret = randomBytes(16).toString('hex')
  const child = startEngine({ port, secret, databaseUrl: database.ownerUrl }, [
    'ignore',
    openSync(log, 'a'),
    openSync(log, 'a')
  ])
  const tail = () => `The engine did not start:\n${readFileSync(log, 'utf8').slice(-4000)}`
  try {
    await until(
      async () => {
        if (child.exitCode !== null) throw new Error(tail())
        return engineAnswers(port)
      },
      // Two seconds on a free machine; many times that where other suites run beside this one.
      150_000,
      tail
    )
  } catch (problem) {
    await stop(child, 'SIGTERM', 20_000)
    throw problem
  }
  return {
    answer: { ...database, url: `http://127.0.0.1:${port}/engine-rest`, secret, home: directory },
    stop: async () => {
      await stop(child, 'SIGTERM', 20_000)
      rmSync(directory, { recursive: true, force: true })
    }
  }
}

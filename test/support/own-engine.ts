import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineAnswers, startEngine } from '../../server/launch/engine.ts'
import { freePort } from '../../server/launch/ports.ts'
import { ensureSecrets } from '../../server/launch/secrets.ts'
import { createTestDatabase } from './database.ts'
import type { TestEngine } from './engine.ts'
import { until } from './until.ts'

export interface OwnEngine extends TestEngine {
  /** As a power cut: nothing is said before, nothing is finished. */
  kill: () => Promise<void>
  start: () => Promise<void>
  remove: () => Promise<void>
}

/** An engine and a database for one suite alone, for those that take the engine away. */
export async function startOwnEngine(): Promise<OwnEngine> {
  const database = await createTestDatabase()
  const home = mkdtempSync(join(tmpdir(), 'yimen-own-engine-'))
  ensureSecrets(home)
  const port = await freePort()
  const secret = randomBytes(16).toString('hex')
  let child: ReturnType<typeof startEngine> | undefined

  async function start(): Promise<void> {
    child = startEngine({ port, secret, databaseUrl: database.ownerUrl }, 'ignore')
    await until(() => engineAnswers(port), 120_000, 'the engine did not start')
  }

  async function kill(): Promise<void> {
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    // Its own group: what watches over it goes with it.
    process.kill(-child.pid, 'SIGKILL')
    await ended
    await until(async () => !(await engineAnswers(port)), 20_000, 'the engine still answers')
  }

  await start()
  return {
    ...database,
    url: `http://127.0.0.1:${port}/engine-rest`,
    secret,
    home,
    kill,
    start,
    async remove() {
      await kill()
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    }
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../app.ts'
import { startCarriers } from '../background.ts'
import { connect } from '../db.ts'
import { createEngine } from '../engine/client.ts'
import { readEnv, type Env } from '../env.ts'
import { type BareStack, startBareStack } from '../launch/bare-stack.ts'
import { buildEngine } from '../launch/build-engine.ts'
import { workersService } from '../launch/services.ts'
import { stop as stopChild } from '../launch/stop.ts'
import { until } from '../launch/until.ts'
import { releaseAtStart } from '../release/release-at-start.ts'
import { seed } from '../seed.ts'
import { ensureInternalWorkerAccounts } from '../worker-gateway/internal-accounts.ts'
import { createClock, type SimulationClock } from './clock.ts'
import { keepOnePaper } from './one-paper.ts'

export interface ThrowAwayYimen {
  app: FastifyInstance
  clock: SimulationClock
  stop: () => Promise<void>
}

const CONNECTIONS = 30
const RELEASE_MS = 180_000
/** Nothing has to survive a power cut. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_wal_size=2GB']

/** A home that is gone after `stop`, whatever became of what is in it. */
export function makeTemporaryHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'yimen-simulate-'))
  return { home, remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 5 }) }
}

/**
 * PostgreSQL, engine, server and the departments' workers in a home of their own, at the time of one clock that is set
 * by hand. The server draws no papers, sends no mails and sweeps nothing by itself. `onBegun` gets what ends as much of
 * it as there is, for who is interrupted while it starts.
 */
export async function startThrowAwayYimen(
  home: string,
  say: (line: string) => void,
  onBegun: (stop: () => Promise<void>) => void
): Promise<ThrowAwayYimen> {
  await buildEngine(say)
  const stops: (() => Promise<unknown>)[] = []
  const stop = async () => {
    for (const one of stops.splice(0).toReversed()) await one()
  }
  onBegun(stop)
  const stack = await startBareStack(home, {
    name: 'simulate',
    postgres: CARELESS,
    onBegun: (stopStack) => stops.push(stopStack)
  })
  try {
    const env = envOf(stack)
    const clock = createClock()
    const db = connect(env.databaseUrl, CONNECTIONS)
    stops.push(() => db.destroy())
    await seedAll(stack, db, clock)
    await ensureInternalWorkerAccounts(db, stack.secrets.workerTokens)
    const engine = createEngine(stack.engineUrl, stack.secrets.engineSecret)
    const app = await buildApp({ db, engine, env, now: clock.now })
    stops.push(() => app.close())
    const serverUrl = await app.listen({ host: '127.0.0.1', port: 0 })
    const release = await releaseAtStart(app)
    stops.push(() => release.stop())
    // On a machine that is busy with other things the engine may take longer than one attempt waits.
    await until(
      async () => (await db('task_definitions').first('taskKey')) !== undefined,
      RELEASE_MS,
      'The engine did not take the diagrams.'
    )

    const playing = Object.create(app, {
      keepPaper: { value: await keepOnePaper(app) },
      log: { value: { warn: say, error: (_: unknown, line: string) => say(line) } }
    }) as FastifyInstance
    const carriers = startCarriers(playing)
    stops.push(() => carriers.stop())
    stops.push(await startWorkers({ ...env, serverUrl }))
    return { app, clock, stop }
  } catch (problem) {
    await stop()
    throw problem
  }
}

function envOf({ home, secrets, ownerUrl, databaseUrl, departmentsUrl, engineUrl }: BareStack): Env {
  const settings = { YIMEN_HOME: home, YIMEN_LOG_LEVEL: 'silent', YIMEN_BUSY_AFTER_MS: '0' }
  return {
    ...readEnv(settings),
    secrets,
    engineUrl,
    ownerDatabaseUrl: ownerUrl,
    databaseUrl,
    departmentsDatabaseUrl: departmentsUrl
  }
}

async function seedAll(
  { departmentsUrl, home }: BareStack,
  db: ReturnType<typeof connect>,
  { now }: SimulationClock
): Promise<void> {
  const departmentsDb = connect(departmentsUrl)
  try {
    await seed({ db, departmentsDb, sample: true, home, now: now() })
  } finally {
    await departmentsDb.destroy()
  }
}

/** The programmes of the departments, as `npm start` starts them. */
async function startWorkers(env: Env): Promise<() => Promise<void>> {
  const service = workersService(env, false)
  const child = service.start(['ignore', 'pipe', 'inherit'])
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += String(chunk)))
  const end = () => stopChild(child, service.stopSignal, service.patienceMs)
  try {
    await until(() => service.healthy(() => said), 60_000, 'The departments’ workers did not start.')
  } catch (problem) {
    await end()
    throw problem
  }
  return end
}

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readEnv, settings, type Env } from '../env.ts'
import { buildEngine } from './build-engine.ts'
import { buildWeb } from './build-web.ts'
import { requireFreePort } from './ports.ts'
import { choosePlace, type Place } from './postgres-place.ts'
import { ensureDatabase, initialise } from './postgres.ts'
import type { Prepared } from './prepare.ts'
import { ensureRoles, wasMigrated } from './roles.ts'
import { claimHome, endLeftovers, forget } from './running.ts'
import { ensureSecrets } from './secrets.ts'
import {
  databaseService,
  engineService,
  isOk,
  serverService,
  webService,
  workersService
} from './services.ts'
import { onSecondSignal, onStop } from './signals.mjs'
import { step } from './step.mjs'
import { createSupervisor } from './supervisor.ts'
import { until } from './until.ts'
import { welcome } from './welcome.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface LaunchOptions {
  dev: boolean
  sample: boolean
  log: (line: string) => void
}

/** Everything of `npm start` after the packages are there; resolves when Yimen is ready. */
export async function launch({ dev, sample, log }: LaunchOptions): Promise<void> {
  const home = resolve(process.env.YIMEN_HOME || settings.YIMEN_HOME.default)
  ensureSecrets(home)
  const env = readEnv(process.env)
  claimHome(home, env.serverUrl)
  const supervisor = createSupervisor(home, log, dev)
  onStop(async () => {
    await supervisor.stopAll()
    forget(home, 'launcher')
  })
  onSecondSignal(() => supervisor.killAll())

  const place = env.embeddedDatabase ? choosePlace(home) : null
  await endLeftovers(home, place?.data ?? null, log)
  await requirePorts(env, dev)
  keepSettings(env)

  // While the database and the engine come up, the pages are built: two cores have room for it.
  const pages = dev ? Promise.resolve() : buildWeb(log)
  const ready = startUnderServer()
  await Promise.all([pages, ready])
  const prepared = await ready

  log('Starting the server')
  await supervisor.run(serverService(env, dev))
  log('Starting the department workers')
  await Promise.all([
    supervisor.run(workersService(env, dev)),
    dev && supervisor.run(webService(env)),
    until(
      () => isOk(`${env.serverUrl}/health/ready`),
      60_000,
      'The server does not reach its database or engine.'
    )
  ])
  welcome({ ...prepared, env, url: dev ? `http://127.0.0.1:${env.webPort}` : env.serverUrl, log })

  async function startUnderServer(): Promise<Prepared> {
    await Promise.all([startDatabase(), buildEngine(log)])
    log('Starting the engine')
    const engine = supervisor.run(engineService(env))
    // The first migrations need the engine's own tables; later both can begin at the same time.
    if (!(await wasMigrated(env.ownerDatabaseUrl))) await engine
    const [answer] = await Promise.all([prepare(), engine])
    return JSON.parse(answer.trim().split('\n').at(-1) ?? '{}') as Prepared
  }

  function prepare(): Promise<string> {
    const words = sample || env.embeddedDatabase ? ['--sample'] : []
    const args = ['--import', 'tsx', join(root, 'server/launch/prepare.ts'), ...words]
    const ownEnv = { ...process.env, YIMEN_HOME: home }
    return step('Preparing tables and data', process.execPath, args, { cwd: root, log, env: ownEnv })
  }

  async function startDatabase(): Promise<void> {
    if (place) await startEmbedded(place)
    else log('Using the PostgreSQL of DATABASE_URL')
    await ensureRoles(env.ownerDatabaseUrl, env.secrets)
  }

  async function startEmbedded(its: Place): Promise<void> {
    log(`Starting PostgreSQL on port ${env.databasePort}`)
    if (its.notice) log(`  ${its.notice}`)
    initialise(its, env.secrets.databaseOwnerPassword)
    await supervisor.run(databaseService(env, its))
    const admin = new URL(env.ownerDatabaseUrl)
    admin.pathname = '/postgres'
    await ensureDatabase(admin.href, 'yimen')
  }
}

async function requirePorts(env: Env, dev: boolean): Promise<void> {
  await requireFreePort(env.port, env.address, 'YIMEN_PORT', 'the pages')
  await requireFreePort(env.enginePort, '127.0.0.1', 'YIMEN_ENGINE_PORT', 'the engine')
  if (env.embeddedDatabase)
    await requireFreePort(env.databasePort, '127.0.0.1', 'YIMEN_DATABASE_PORT', 'PostgreSQL')
  if (dev) await requireFreePort(env.webPort, env.address, 'YIMEN_WEB_PORT', 'the pages with live reload')
}

/** Commands typed beside a running Yimen read the settings it was started with. */
function keepSettings({ home }: Env): void {
  const own = Object.keys(settings).filter((name) => name !== 'YIMEN_HOME' && process.env[name])
  const values = Object.fromEntries(own.map((name) => [name, process.env[name]]))
  // DATABASE_URL may hold a password.
  writeFileSync(join(home, 'run', 'settings.json'), JSON.stringify(values) + '\n', { mode: 0o600 })
}

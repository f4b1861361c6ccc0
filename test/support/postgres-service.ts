import { spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asRole } from '../../server/env.ts'
import { buildEngine } from '../../server/launch/build-engine.ts'
import { engineAnswers, startEngine } from '../../server/launch/engine.ts'
import { engineJar } from '../../server/launch/newest-change.mjs'
import { freePort } from '../../server/launch/ports.ts'
import { answers, ensureDatabase, initialise, startPostgres } from '../../server/launch/postgres.ts'
import {
  ownDirectory,
  packagedBinaries,
  unprivilegedAccount,
  choosePlace,
  type Place
} from '../../server/launch/postgres-place.ts'
import { ensureRoles } from '../../server/launch/roles.ts'
import { stop } from '../../server/launch/stop.ts'
import { until } from '../../server/launch/until.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
// Only for clusters that live as long as a test run, on the loopback.
const passwords = { owner: 'owner', databaseAppPassword: 'app', databaseDepartmentsPassword: 'departments' }

export interface TestPostgres {
  answer: { ownerUrl: string; appUrl: string; departmentsUrl: string; template: string }
  stop: () => Promise<void>
}

/** A PostgreSQL of its own for this run, from a cluster that has the engine's tables and every migration already. */
export async function startTestPostgres(): Promise<TestPostgres> {
  await buildEngine(() => undefined)
  const directory = mkdtempSync(join(tmpdir(), 'yimen-test-'))
  const account = unprivilegedAccount()
  ownDirectory(directory, account)
  const { binaries } = choosePlace(directory)
  const place: Place = { binaries, data: join(directory, 'data'), account, notice: null }

  const prepared = join(root, 'node_modules', '.cache', 'yimen-test', fingerprint())
  if (existsSync(prepared)) copyTree(prepared, place.data)
  else await prepareCluster(place, prepared)

  const running = await start(place, directory)
  return {
    answer: {
      ownerUrl: running.url('yimen_template'),
      appUrl: asRole(running.url('yimen_template'), 'yimen_app', passwords.databaseAppPassword),
      departmentsUrl: asRole(
        running.url('yimen_template'),
        'yimen_departments',
        passwords.databaseDepartmentsPassword
      ),
      template: 'yimen_template'
    },
    stop: async () => {
      await running.stop()
      rmSync(directory, { recursive: true, force: true })
    }
  }

  function copyTree(from: string, to: string) {
    cpSync(from, to, { recursive: true, verbatimSymlinks: true })
    if (account)
      for (const path of ['.', ...readdirSync(to, { recursive: true, encoding: 'utf8' })])
        lchownSync(join(to, path), account.uid, account.gid)
  }
}

/** Everything that the prepared cluster is made of. */
function fingerprint(): string {
  const hash = createHash('sha256').update(packagedBinaries().version).update(readFileSync(engineJar))
  for (const name of readdirSync(join(root, 'migrations'), { recursive: true, encoding: 'utf8' }).toSorted())
    if (name.endsWith('.ts')) hash.update(name).update(readFileSync(join(root, 'migrations', name)))
  for (const file of ['roles.ts', 'postgres.ts']) hash.update(readFileSync(join(root, 'server/launch', file)))
  return hash.digest('hex').slice(0, 16)
}

/** The engine makes its tables at its first start, so it runs once on the template before the migrations do. */
async function prepareCluster(place: Place, prepared: string): Promise<void> {
  initialise(place, passwords.owner)
  const directory = join(place.data, '..')
  const running = await start(place, directory)
  try {
    await ensureDatabase(running.url('postgres'), 'yimen_template')
    const template = running.url('yimen_template')
    await ensureRoles(template, passwords)
    const port = await freePort()
    const log = join(directory, 'engine.log')
    const engine = startEngine({ port, secret: randomBytes(16).toString('hex'), databaseUrl: template }, [
      'ignore',
      openSync(log, 'a'),
      openSync(log, 'a')
    ])
    const complaint = () => `The engine did not make its tables:\n${readFileSync(log, 'utf8').slice(-4000)}`
    try {
      await until(
        async () => {
          if (engine.exitCode !== null) throw new Error(complaint())
          return engineAnswers(port)
        },
        // As for the engine of the run (engine-service.ts), which this one is made for.
        150_000,
        complaint
      )
    } finally {
      await stop(engine, 'SIGTERM', 20_000)
    }
    await migrateInChild(template)
  } finally {
    await running.stop()
  }
  const unfinished = `${prepared}.${process.pid}`
  mkdirSync(join(prepared, '..'), { recursive: true })
  removeOld(join(prepared, '..'))
  cpSync(place.data, unfinished, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(unfinished, prepared)
  } catch (error) {
    // Another run made it meanwhile, of the same migrations.
    if (!existsSync(prepared)) throw error
    rmSync(unfinished, { recursive: true, force: true })
  }
}

/** Clusters of earlier migrations, 60 MB each; one of the last hours may be in use by another run. */
function removeOld(directory: string): void {
  for (const name of readdirSync(directory)) {
    const path = join(directory, name)
    if (Date.now() - statSync(path).ctimeMs > 6 * 3_600_000) rmSync(path, { recursive: true, force: true })
  }
}

/** knex loads the migrations by import(), which needs tsx in the process. */
async function migrateInChild(ownerUrl: string): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(root, 'test/support/migrate-template.ts'), ownerUrl],
    { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] }
  )
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += String(chunk)
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`The migrations failed on the template database:\n${complaint}`)
}

async function start(place: Place, directory: string) {
  const port = await freePort()
  const log = openSync(join(directory, 'postgres.log'), 'a')
  // A test cluster is thrown away: nothing has to survive a power cut.
  const child: ChildProcess = startPostgres(
    place,
    port,
    ['ignore', log, log],
    ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300']
  )
  const url = (database: string) => `postgres://yimen_owner:${passwords.owner}@127.0.0.1:${port}/${database}`
  await until(
    () => answers(url('postgres')),
    30_000,
    () => `PostgreSQL did not start:\n${readFileSync(join(directory, 'postgres.log'), 'utf8')}`
  )
  return { url, stop: () => stop(child, 'SIGINT', 20_000) }
}

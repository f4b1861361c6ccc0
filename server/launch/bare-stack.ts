import { openSync } from 'node:fs'
import { join } from 'node:path'
import { asRole } from '../env.ts'
import { engineAnswers, startEngine } from './engine.ts'
import { migrate } from './migrate.ts'
import { freePort } from './ports.ts'
import { choosePlace, ownDirectory, unprivilegedAccount } from './postgres-place.ts'
import { answers, ensureDatabase, initialise, startPostgres } from './postgres.ts'
import { ensureRoles } from './roles.ts'
import { ensureSecrets, type Secrets } from './secrets.ts'
import { stop } from './stop.ts'
import { until } from './until.ts'

export interface BareStack {
  home: string
  secrets: Secrets
  ownerUrl: string
  databaseUrl: string
  departmentsUrl: string
  engineUrl: string
  stop: () => Promise<void>
}

interface Stacking {
  /** Its log's name, and what the sentences of a failure name. */
  name: string
  /** Settings of PostgreSQL beside its usual ones. */
  postgres?: string[]
  /** The engine will have much to do at once. */
  busy?: boolean
  /** Gets what ends it as soon as there is something to end, for who is interrupted while it starts. */
  onBegun?: (stop: () => Promise<void>) => void
}

/** A PostgreSQL and an engine below `home` on ports of their own, migrated; the server is the caller's. */
export async function startBareStack(
  home: string,
  { name, postgres: extra = [], busy, onBegun }: Stacking
): Promise<BareStack> {
  const account = unprivilegedAccount()
  ownDirectory(home, account)
  const secrets = ensureSecrets(home)
  const { binaries } = choosePlace(home)
  const place = { binaries, data: join(home, 'database'), account, notice: null }
  initialise(place, secrets.databaseOwnerPassword)
  const file = join(home, `${name}.log`)
  const log = openSync(file, 'a')
  const databasePort = await freePort()
  const postgres = startPostgres(place, databasePort, ['ignore', log, log], extra)
  const url = (database: string) =>
    `postgres://yimen_owner:${encodeURIComponent(secrets.databaseOwnerPassword)}@127.0.0.1:${databasePort}/${database}`
  let engine: ReturnType<typeof startEngine> | undefined
  let stopping = false
  const stopAll = async () => {
    stopping = true
    if (engine) await stop(engine, 'SIGTERM', 20_000)
    await stop(postgres, 'SIGINT', 30_000)
  }
  onBegun?.(stopAll)

  try {
    await until(
      () => answers(url('postgres')),
      60_000,
      () => `PostgreSQL did not start; see ${file}`
    )
    await ensureDatabase(url('postgres'), 'yimen')
    const ownerUrl = url('yimen')
    await ensureRoles(ownerUrl, secrets)
    const enginePort = await freePort()
    if (stopping) throw new Error(`${name} is stopping`)
    const settings = { port: enginePort, secret: secrets.engineSecret, databaseUrl: ownerUrl, busy }
    engine = startEngine(settings, ['ignore', log, log])
    await until(
      () => engineAnswers(enginePort),
      120_000,
      () => `The engine did not start; see ${file}`
    )
    await migrate(ownerUrl)
    return {
      home,
      secrets,
      ownerUrl,
      databaseUrl: asRole(ownerUrl, 'yimen_app', secrets.databaseAppPassword),
      departmentsUrl: asRole(ownerUrl, 'yimen_departments', secrets.databaseDepartmentsPassword),
      engineUrl: `http://127.0.0.1:${enginePort}/engine-rest`,
      stop: stopAll
    }
  } catch (problem) {
    await stopAll()
    throw problem
  }
}

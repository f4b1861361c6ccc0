import { createHash } from 'node:crypto'
import { mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { asRole } from '../../server/env.ts'
import { buildEngine } from '../../server/launch/build-engine.ts'
import { engineAnswers, startEngine } from '../../server/launch/engine.ts'
import { migrate } from '../../server/launch/migrate.ts'
import { freePort } from '../../server/launch/ports.ts'
import { answers, ensureDatabase, initialise, startPostgres } from '../../server/launch/postgres.ts'
import { choosePlace, ownDirectory, unprivilegedAccount } from '../../server/launch/postgres-place.ts'
import { ensureRoles } from '../../server/launch/roles.ts'
import { ensureSecrets } from '../../server/launch/secrets.ts'
import { stop } from '../../server/launch/stop.ts'
import { until } from '../../server/launch/until.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const KEPT_DAYS = 7

export interface BenchPlace {
  home: string
  ownerUrl: string
  databaseUrl: string
  departmentsUrl: string
  engineUrl: string
  stop: () => Promise<void>
}

/**
 * A PostgreSQL and an engine with their usual settings, on data that a later run finds again: below YIMEN_HOME, named
 * for what it is made of (migrations, engine, and the files of the suite that seeds it).
 */
export async function openPlace(
  suite: string,
  seededBy: URL[],
  say: (line: string) => void
): Promise<BenchPlace> {
  await buildEngine(say)
  const above = resolve(process.env.YIMEN_HOME || join(root, '.yimen'), 'bench')
  const home = join(above, `${suite}-${fingerprint(seededBy)}`)
  const account = unprivilegedAccount()
  mkdirSync(above, { recursive: true })
  ownDirectory(home, account)
  removeOld(above, home)

  const secrets = ensureSecrets(home)
  const { binaries } = choosePlace(home)
  const place = { binaries, data: join(home, 'database'), account, notice: null }
  initialise(place, secrets.databaseOwnerPassword)
  const log = openSync(join(home, 'bench.log'), 'a')
  const [databasePort, enginePort] = [await freePort(), await freePort()]
  const postgres = startPostgres(place, databasePort, ['ignore', log, log])
  const url = (database: string) =>
    `postgres://yimen_owner:${encodeURIComponent(secrets.databaseOwnerPassword)}@127.0.0.1:${databasePort}/${database}`
  await until(
    () => answers(url('postgres')),
    60_000,
    () => `PostgreSQL did not start; see ${home}/bench.log`
  )
  await ensureDatabase(url('postgres'), 'yimen')
  const ownerUrl = url('yimen')
  await ensureRoles(ownerUrl, secrets)
  const settings = { port: enginePort, secret: secrets.engineSecret, databaseUrl: ownerUrl }
  const engine = startEngine(settings, ['ignore', log, log])
  await until(
    () => engineAnswers(enginePort),
    120_000,
    () => `The engine did not start; see ${home}/bench.log`
  )
  await migrate(ownerUrl)

  return {
    home,
    ownerUrl,
    databaseUrl: asRole(ownerUrl, 'yimen_app', secrets.databaseAppPassword),
    departmentsUrl: asRole(ownerUrl, 'yimen_departments', secrets.databaseDepartmentsPassword),
    engineUrl: `http://127.0.0.1:${enginePort}/engine-rest`,
    stop: async () => {
      await stop(engine, 'SIGTERM', 20_000)
      await stop(postgres, 'SIGINT', 30_000)
    }
  }
}

/** Migrations come on top of what is there; a new Camunda or another seed begins anew. */
function fingerprint(seededBy: URL[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'engine/pom.xml')))
  for (const file of seededBy) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** Data that nobody has used for a week. */
function removeOld(above: string, used: string): void {
  utimesSync(used, new Date(), new Date())
  for (const name of readdirSync(above)) {
    const path = join(above, name)
    if (Date.now() - statSync(path).mtimeMs > KEPT_DAYS * 86_400_000)
      rmSync(path, { recursive: true, force: true })
  }
}

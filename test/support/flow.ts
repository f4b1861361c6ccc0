import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { buildApp } from '../../server/app.ts'
import { startBackground } from '../../server/background.ts'
import { playedNow } from '../../server/clock.ts'
import { connect } from '../../server/db.ts'
import { createEngine } from '../../server/engine/client.ts'
import { readEnv } from '../../server/env.ts'
import type { Secrets } from '../../server/launch/secrets.ts'
import { seed } from '../../server/seed.ts'
import { releaseAtStart } from '../../server/release/release-at-start.ts'
import { ensureInternalWorkerAccounts } from '../../server/worker-gateway/internal-accounts.ts'
import { environment } from '../../workers/environment/index.ts'
import { land } from '../../workers/land/index.ts'
import { planning } from '../../workers/planning/index.ts'
import { province } from '../../workers/province/index.ts'
import { reform } from '../../workers/reform/index.ts'
import { connectTables, type Tables } from '../../workers/tables.ts'
import { startWorker } from '../../workers/worker.ts'
import { useTestEngine, type TestEngine } from './engine.ts'
import { until } from './until.ts'

/** Monday, and no holiday near: every suite begins here, so that one suite's background may serve another's. */
export const FIRST_DAY = '2026-03-02'

/** A suite that ends may leave a task locked for nobody; the others must not wait for it. */
const TUNING = { pollMs: 2_000, lockDuration: 5_000, retryAfterMs: 500, log: () => {} }

const departments = {
  FG: ['reform', reform],
  HB: ['environment', environment],
  'ZR-land': ['land', land],
  'ZR-planning': ['planning', planning],
  province: ['province', (tables: Tables) => province(tables, 500)]
} as const

export interface Flow {
  app: FastifyInstance
  db: Knex
  clock: Clock
  stop: () => Promise<void>
}

/** The moment at which the requests of this suite happen; what runs in the background stays on the first day. */
export interface Clock {
  now: () => Date
  /** 10:00 in Shanghai of a day. */
  set: (day: string) => void
}

/**
 * A whole Yimen on the engine of this run and its database: server, background loops, the four departments' workers.
 * Nobody sweeps the clocks but the suite itself (sweep.ts), since all suites share them.
 */
export async function startFlow(engine?: TestEngine): Promise<Flow> {
  const place = engine ?? (await useTestEngine())
  const clock = createClock()
  const env = readFlowEnv(place)
  const db = connect(env.databaseUrl)
  const app = await buildApp({ db, engine: createEngine(place.url, place.secret), env, now: clock.now })
  await prepareOnce(place, app)
  const url = await app.listen({ host: '127.0.0.1', port: 0 })
  const background = startBackground(onFirstDay(app), { sweeps: false, draws: false, tuning: TUNING })
  const workers = startDepartmentWorkers(url, place.departmentsUrl, env.secrets)
  return {
    app,
    db,
    clock,
    async stop() {
      await workers.stop()
      await background.stop()
      await app.close()
      await db.destroy()
    }
  }
}

function createClock(): Clock {
  let now = morningOf(FIRST_DAY).getTime()
  return {
    // It ticks, so that what follows is later.
    now: () => new Date(now++),
    set: (day) => {
      now = morningOf(day).getTime()
    }
  }
}

export const morningOf = (day: string) => new Date(`${day}T10:00:00+08:00`)

const onFirstDay = (app: FastifyInstance): FastifyInstance =>
  Object.create(app, {
    now: { value: () => playedNow() ?? morningOf(FIRST_DAY) }
  }) as FastifyInstance

function readFlowEnv({ url, secret, home, databaseUrl, ownerUrl, departmentsUrl }: TestEngine) {
  const env = readEnv({
    YIMEN_HOME: home,
    YIMEN_LOG_LEVEL: process.env.FLOW_LOG ?? 'silent',
    YIMEN_BUSY_AFTER_MS: '0'
  })
  const secrets = { ...env.secrets, engineSecret: secret }
  return {
    ...env,
    secrets,
    engineUrl: url,
    databaseUrl,
    ownerDatabaseUrl: ownerUrl,
    departmentsDatabaseUrl: departmentsUrl
  }
}

/**
 * Seeds and releases for all suites of the run: the first does it, those that start at the same time wait, and later
 * ones find everything there, which spares each of them two seconds of a processor.
 */
async function prepareOnce({ departmentsUrl }: TestEngine, app: FastifyInstance): Promise<void> {
  const { db, env } = app
  await db.transaction(async (trx) => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('flow suites'))")
    if (await trx('seeds').where({ name: 'flow suites' }).first()) return
    const departmentsDb = connect(departmentsUrl)
    await seed({ db, departmentsDb, sample: true, home: env.home, now: morningOf(FIRST_DAY) })
    await departmentsDb.destroy()
    await ensureInternalWorkerAccounts(db, env.secrets.workerTokens)
    // Where the engine is slow to answer it is tried again and again.
    const release = await releaseAtStart(app)
    await until(
      async () => (await db('task_definitions').where({ taskKey: 'conclude' }).first('name')) !== undefined,
      120_000,
      'the diagrams are not released'
    )
    await release.stop()
    await trx('seeds').insert({ name: 'flow suites', hash: '' })
  })
}

function startDepartmentWorkers(serverUrl: string, tablesUrl: string, { workerTokens }: Secrets) {
  const tables = connectTables(tablesUrl)
  const workers = Object.entries(departments).map(([department, [username, handlers]]) =>
    startWorker(
      username,
      handlers(tables),
      {
        baseUrl: `${serverUrl}/engine-rest`,
        username,
        password: workerTokens[department as keyof typeof departments]
      },
      TUNING
    )
  )
  return {
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()))
      await tables.end()
    }
  }
}

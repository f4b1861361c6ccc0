import { buildApp } from '../../server/app.ts'
import { startBackground } from '../../server/background.ts'
import { keepPace } from '../../server/clocks/keep-pace.ts'
import { createMessenger } from '../../server/clocks/messenger.ts'
import { sweepClocks } from '../../server/clocks/sweep.ts'
import { connect } from '../../server/db.ts'
import { createEngine } from '../../server/engine/client.ts'
import { readEnv } from '../../server/env.ts'

/** As main.ts has them. */
const CONNECTIONS = 20

/** What the bench tells its server: which moment it is, and whether the clocks are swept. */
export type Order = { now: string; sweep: boolean }
export type Report = { url: string } | { told: number; failed: number; seconds: number; done: boolean }

const env = readEnv()
const parts = JSON.parse(process.env.BENCH_PLACE!) as Record<
  'databaseUrl' | 'ownerUrl' | 'departmentsUrl' | 'engineUrl',
  string
>
const full = {
  ...env,
  databaseUrl: parts.databaseUrl,
  ownerDatabaseUrl: parts.ownerUrl,
  departmentsDatabaseUrl: parts.departmentsUrl,
  engineUrl: parts.engineUrl
}
const db = connect(full.databaseUrl, CONNECTIONS)
const engine = createEngine(full.engineUrl, full.secrets.engineSecret)
let now = new Date()
const app = await buildApp({ db, engine, env: full, now: () => now })
const background = startBackground(app, { sweeps: false })
const url = await app.listen({ host: '127.0.0.1', port: 0 })
const report = (one: Report) => process.send!(one)

let stopping = true
let sweeping: Promise<void> | undefined

async function sweep(): Promise<void> {
  const began = performance.now()
  const { told, failed } = await sweepClocks(db, createMessenger(app), {
    now: () => now,
    stopping: () => stopping,
    pace: () => keepPace(db, () => stopping)
  })
  if (failed[0]) process.stderr.write(`${failed[0].error.message}\n`)
  report({ told, failed: failed.length, seconds: (performance.now() - began) / 1000, done: !stopping })
}

process.on('message', (order: Order) => {
  now = new Date(order.now)
  stopping = !order.sweep
  if (order.sweep)
    sweeping ??= sweep().finally(() => {
      sweeping = undefined
    })
})
process.on('disconnect', () => void close())
report({ url })

async function close(): Promise<void> {
  stopping = true
  await sweeping
  await app.close()
  await background.stop()
  await db.destroy()
  process.exit(0)
}

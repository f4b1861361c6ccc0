import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { readTablesUrl } from './connection.ts'
import { environment } from './environment/index.ts'
import { land } from './land/index.ts'
import { planning } from './planning/index.ts'
import { province } from './province/index.ts'
import { reform } from './reform/index.ts'
import { connectTables } from './tables.ts'
import { startWorker } from './worker.ts'

/** Each department's programme has an account of its own and sees its own topic only; one looks at what the province publishes. */
const departments = { FG: reform, HB: environment, 'ZR-land': land, 'ZR-planning': planning, province }
const usernames = {
  FG: 'reform',
  HB: 'environment',
  'ZR-land': 'land',
  'ZR-planning': 'planning',
  province: 'province'
}
const Tokens = Type.Record(
  Type.Enum(['FG', 'HB', 'ZR-land', 'ZR-planning', 'province']),
  Type.String({ minLength: 1 })
)

/** Less than `npm start` waits before it kills: what is unfinished then comes back when its lock has run out. */
const GRACE_MS = 10_000

const serverUrl = process.env.YIMEN_SERVER_URL
if (!serverUrl) throw new Error('YIMEN_SERVER_URL is not set: npm start sets it, as http://127.0.0.1:8180')
const tokens = Value.Parse(Tokens, JSON.parse(process.env.YIMEN_WORKER_TOKENS ?? '{}'))
const tables = connectTables(readTablesUrl())

const workers = (Object.keys(departments) as (keyof typeof departments)[]).map((department) =>
  startWorker(usernames[department], departments[department](tables), {
    baseUrl: `${serverUrl.replace(/\/$/, '')}/engine-rest`,
    username: usernames[department],
    password: tokens[department]
  })
)
console.log(`Department workers: ${Object.values(usernames).join(', ')}`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop())

async function stop(): Promise<void> {
  await Promise.all(workers.map((worker) => worker.stop(GRACE_MS)))
  await tables.end()
  process.exit(0)
}

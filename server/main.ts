import { buildApp } from './app.ts'
import { startBackground } from './background.ts'
import { connect } from './db.ts'
import { createEngine } from './engine/client.ts'
import { readEnv } from './env.ts'
import { releaseAtStart } from './release/release-at-start.ts'
import { startSampleCity } from './sample-city/start-city.ts'
import { ensureInternalWorkerAccounts } from './worker-gateway/internal-accounts.ts'

const CONNECTIONS = 20

const env = readEnv()
const db = connect(env.databaseUrl, CONNECTIONS)
const engine = createEngine(env.engineUrl, env.secrets.engineSecret)
const app = await buildApp({ db, engine, env })

await ensureInternalWorkerAccounts(db, env.secrets.workerTokens)
const running = [await releaseAtStart(app), await startSampleCity(app), startBackground(app)]
await app.listen({ host: env.address, port: env.port })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

async function close(): Promise<void> {
  await app.close()
  await Promise.all(running.map(({ stop }) => stop()))
  await db.destroy()
}

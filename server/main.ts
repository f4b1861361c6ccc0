import { buildApp } from './app.ts'
import { connect } from './db.ts'
import { createEngine } from './engine/client.ts'
import { readEnv } from './env.ts'
import { startSessionSweep } from './sessions/sweep-sessions.ts'
import { ensureInternalWorkerAccounts } from './worker-gateway/internal-accounts.ts'
import { startNoAutomaticCheck } from './worker-gateway/no-automatic-check.ts'

const env = readEnv()
const db = connect(env.databaseUrl)
const engine = createEngine(env.engineUrl, env.secrets.engineSecret)
const app = await buildApp({ db, engine, env })

/** What runs beside the requests; each answers how it is stopped. Add a line here. */
const background: ((server: typeof app) => { stop: () => Promise<void> })[] = [
  startSessionSweep,
  (server) =>
    startNoAutomaticCheck({
      db,
      connection: {
        baseUrl: env.engineUrl,
        username: 'platform',
        password: env.secrets.engineSecret
      },
      log: (line) => server.log.warn(line)
    })
]

await ensureInternalWorkerAccounts(db, env.secrets.workerTokens)
const running = background.map((start) => start(app))
await app.listen({ host: env.address, port: env.port })
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())

async function close(): Promise<void> {
  await app.close()
  await Promise.all(running.map(({ stop }) => stop()))
  await db.destroy()
}

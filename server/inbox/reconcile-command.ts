import { connect } from '../db.ts'
import { createEngine } from '../engine/client.ts'
import { readEnv } from '../env.ts'
import { reconcile } from './reconcile.ts'

// `npm run --silent reconcile`: exit 1 on drift, 2 when it could not be compared.

async function run(): Promise<number> {
  if (process.argv.length > 2)
    throw new Error(`reconcile takes no words, but got ${process.argv.slice(2).join(' ')}.`)
  const env = readEnv()
  const db = connect(env.databaseUrl, 4)
  try {
    const result = await reconcile(db, createEngine(env.engineUrl, env.secrets.engineSecret))
    console.log(JSON.stringify(result))
    return result.missing.length + result.surplus.length + result.different.length > 0 ? 1 : 0
  } finally {
    await db.destroy()
  }
}

process.exitCode = await run().catch((error: Error) => {
  console.error(error.message)
  return 2
})

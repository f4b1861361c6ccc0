import { createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { connect } from '../db.ts'
import { readEnv } from '../env.ts'
import { listRoots, readRoots, RootsUnusable } from './roots.ts'
import { verifyEvents } from './verify.ts'

// `audit:verify [-- --roots FILE]` and `audit:roots`: the database and the public key only, no running Yimen.

const [act, ...rest] = process.argv.slice(2)

async function run(): Promise<number> {
  const env = readEnv()
  const publicKey = createPublicKey(env.secrets.auditSigningKey)
  const file = rest[0] === '--roots' && rest.length === 2 && act === 'verify' ? rest[1] : undefined
  if (rest.length && file === undefined)
    throw new RootsUnusable(`Unknown words: ${rest.join(' ')}. audit:verify takes --roots FILE.`)
  const roots = file === undefined ? [] : readRoots(readFile(file), publicKey)

  const db = connect(env.databaseUrl, 2)
  try {
    if (act === 'roots') {
      console.log(JSON.stringify(await listRoots(db)))
      return 0
    }
    const result = await verifyEvents(db, publicKey, roots)
    console.log(JSON.stringify(result))
    return result.firstBroken === null ? 0 : 1
  } finally {
    await db.destroy()
  }
}

function readFile(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new RootsUnusable(`${file} cannot be read.`)
  }
}

process.exitCode = await run().catch((error: Error) => {
  console.error(error.message)
  return 2
})

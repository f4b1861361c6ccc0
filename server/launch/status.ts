import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { BadSettings, readEnv, settings, type Env } from '../env.ts'
import { engineAnswers } from './engine.ts'
import { memoryMb } from './memory.ts'
import { findRunning, type ProcessName } from './running.ts'
import { isOk } from './services.ts'

interface Part {
  url?: string
  pid: number | null
  version: string | null
  healthy: boolean
  memoryMb: number
}

const product = (
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
).version

/** Each part of Yimen on this machine; those that do not run are there too, not healthy. */
async function findStatus(
  env: Env
): Promise<Record<'web' | 'server' | 'engine' | 'database' | 'workers', Part>> {
  const part = (name: ProcessName) => {
    const pid = findRunning(env.home, name)?.pid ?? null
    return { pid, memoryMb: pid === null ? 0 : memoryMb(pid) }
  }
  const live = part('web')
  const webUrl = live.pid === null ? env.serverUrl : `http://127.0.0.1:${env.webPort}`
  const [web, server, engine, engineVersion, databaseVersion] = await Promise.all([
    isOk(`${webUrl}/`),
    isOk(`${env.serverUrl}/health/live`),
    engineAnswers(env.enginePort),
    askEngineVersion(env),
    askDatabaseVersion(env)
  ])
  const workers = part('workers')
  const { host, pathname, protocol } = new URL(env.ownerDatabaseUrl)
  return {
    web: { url: webUrl, ...(live.pid === null ? part('server') : live), version: product, healthy: web },
    server: { url: env.serverUrl, ...part('server'), version: product, healthy: server },
    engine: {
      url: env.engineUrl,
      ...part('engine'),
      version: engineVersion,
      healthy: engine && engineVersion !== null
    },
    database: {
      url: `${protocol}//${host}${pathname}`,
      ...part('database'),
      version: databaseVersion,
      healthy: databaseVersion !== null
    },
    workers: { ...workers, version: product, healthy: workers.pid !== null && server }
  }
}

async function askEngineVersion({ engineUrl, secrets }: Env): Promise<string | null> {
  try {
    const response = await fetch(`${engineUrl}/version`, {
      headers: { authorization: `Basic ${Buffer.from(`status:${secrets.engineSecret}`).toString('base64')}` },
      signal: AbortSignal.timeout(3000)
    })
    return response.ok ? ((await response.json()) as { version: string }).version : null
  } catch {
    return null
  }
}

async function askDatabaseVersion({ databaseUrl }: Env): Promise<string | null> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version"
    )
    return rows[0]?.version ?? null
  } catch {
    return null
  } finally {
    await client.end().catch(() => undefined)
  }
}

const words = process.argv.slice(2)
if (words.length) refuse(`status takes no words, but got ${words.join(' ')}.`)
const home = resolve(process.env.YIMEN_HOME || settings.YIMEN_HOME.default)
const none: Part = { pid: null, version: null, healthy: false, memoryMb: 0 }
try {
  const status = existsSync(join(home, 'secrets.json'))
    ? await findStatus(readEnv())
    : { web: none, server: none, engine: none, database: none, workers: none }
  console.log(JSON.stringify(status, null, 2))
} catch (problem) {
  if (problem instanceof BadSettings) refuse(problem.message)
  throw problem
}

function refuse(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { readEnv } from '../../../server/env.ts'
import { identify } from '../../../server/launch/process-identity.ts'
import { makeHome, removeHome, runNode, startYimen, type Yimen } from '../../support/yimen.ts'
import { until } from '../../support/until.ts'

const NAMES = ['workers', 'server', 'engine', 'database'] as const
let env: NodeJS.ProcessEnv
let yimen: Yimen

beforeAll(async () => {
  env = await makeHome()
  yimen = await startYimen(env)
}, 300_000)
afterAll(async () => {
  await yimen?.stop()
  removeHome(env)
}, 180_000)

const status = async () => {
  const { stdout } = await runNode(['--import', 'tsx', 'server/launch/status.ts'], env)
  return JSON.parse(stdout) as Record<
    string,
    { healthy: boolean; url?: string; memoryMb: number; pid: number }
  >
}

async function query(text: string) {
  const client = new pg.Client({ connectionString: readEnv(env).ownerDatabaseUrl })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** What watches over them may have been quicker: nothing outlives the launcher. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
  }
}

test('the last line says where Yimen answers, after the sample logins', () => {
  const lines = yimen.output().trimEnd().split('\n')
  expect(lines.at(-1)).toBe(`Ready: http://127.0.0.1:${env.YIMEN_PORT}`)
  expect(yimen.output()).toMatch(/fg-lead .* lead · FG @ 360500/)
})

test('status tells of every part, and all of it fits into 2 GB', async () => {
  const parts = await status()
  expect(Object.keys(parts)).toEqual(['web', 'server', 'engine', 'database', 'workers'])
  expect(Object.values(parts).every(({ healthy }) => healthy)).toBe(true)
  expect(parts.engine?.url).toBe(`http://127.0.0.1:${env.YIMEN_ENGINE_PORT}/engine-rest`)
  const { web: _sameProcess, ...processes } = parts
  expect(Object.values(processes).reduce((sum, { memoryMb }) => sum + memoryMb, 0)).toBeLessThan(2048)
})

test('status refuses words that it does not know', async () => {
  const { code, stdout, stderr } = await runNode(
    ['--import', 'tsx', 'server/launch/status.ts', 'everything'],
    env
  )
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain('everything')
})

test('only the owner of the machine’s account reads the secrets', () => {
  expect(statSync(join(yimen.home, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('a second start on the same home says that Yimen runs already', async () => {
  const { code, stderr } = await runNode(['server/launch/start.mjs'], env)
  expect(code).toBe(1)
  expect(stderr).toContain(`already runs on ${yimen.home}`)
}, 180_000)

test('a start on ports that are in use names port, setting and process', async () => {
  const other = await makeHome({ YIMEN_PORT: env.YIMEN_PORT ?? '' })
  const { code, stderr } = await runNode(['server/launch/start.mjs'], other)
  removeHome(other)
  expect(code).toBe(1)
  expect(stderr).toContain(`Port ${env.YIMEN_PORT} (YIMEN_PORT, the pages) is in use`)
}, 180_000)

test('a server that dies is started again, with a line that says so', async () => {
  process.kill(yimen.pid('server'), 'SIGKILL')
  await until(() => /server: back/.test(yimen.output()), 120_000, yimen.output)
  expect(yimen.output()).toMatch(/server: ended \(signal SIGKILL\), starting again in 1 s/)
  expect((await status()).server?.healthy).toBe(true)
}, 180_000)

test('after kill -9 of everything the next start recovers, and what was committed is there', async () => {
  await query('create table public.kept as select 42 as answer')
  const pids = NAMES.map((name) => yimen.pid(name))
  yimen.kill('SIGKILL')
  for (const pid of pids) killIfThere(pid)
  yimen = await startYimen(env)
  expect(await query('select answer from public.kept')).toEqual([{ answer: 42 }])
  expect(Object.values(await status()).every(({ healthy }) => healthy)).toBe(true)
}, 300_000)

test('SIGTERM stops workers, server, engine and PostgreSQL in this order and leaves no process', async () => {
  const pids = NAMES.map((name) => yimen.pid(name))
  expect(await yimen.stop()).toBe(143)
  expect(yimen.output().match(/Stopping the \w+/g)).toEqual(NAMES.map((name) => `Stopping the ${name}`))
  expect(pids.filter((pid) => identify(pid) !== null)).toEqual([])
}, 180_000)

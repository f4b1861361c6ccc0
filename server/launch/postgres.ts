import { spawn, spawnSync, type ChildProcess, type StdioOptions } from 'node:child_process'
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ownDirectory, type Place } from './postgres-place.ts'
import { withParent } from './with-parent.ts'

const runAs = ({ account }: Place) => (account ? { uid: account.uid, gid: account.gid } : {})

/** Makes the cluster once; an initdb that was killed half-way is thrown away and done again. */
export function initialise(place: Place, password: string): void {
  if (existsSync(join(place.data, 'yimen-initialised'))) return
  rmSync(place.data, { recursive: true, force: true })
  ownDirectory(place.data, place.account)
  const passwordFile = `${place.data}.password`
  writeFileSync(passwordFile, password + '\n', { mode: 0o600 })
  if (place.account) chownSync(passwordFile, place.account.uid, place.account.gid)
  try {
    // Systems without C.UTF-8 (macOS before 13, old musl) sort by bytes in C just the same.
    const complaints = ['C.UTF-8', 'C'].map((locale) => initdb(place, locale, passwordFile))
    if (complaints.every(Boolean)) throw new Error(`initdb failed:\n${complaints[0]}`)
  } finally {
    rmSync(passwordFile)
  }
  writeFileSync(join(place.data, 'yimen-initialised'), '')
}

function initdb(place: Place, locale: string, passwordFile: string): string | null {
  if (existsSync(join(place.data, 'PG_VERSION'))) return null
  const { status, stderr, error } = spawnSync(
    join(place.binaries, 'bin', 'initdb'),
    [
      '-D',
      place.data,
      '-U',
      'yimen_owner',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '-E',
      'UTF8',
      `--locale=${locale}`,
      '--no-sync'
    ],
    { ...runAs(place), cwd: place.data, encoding: 'utf8' }
  )
  return status === 0 ? null : stderr || String(error)
}

/** On the loopback only and without a unix socket: the packaged OpenSSL is old. */
export function startPostgres(
  place: Place,
  port: number,
  stdio: StdioOptions,
  extra: string[] = []
): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'shared_buffers=128MB',
    // Server 30, engine 20, jobs 10, departments 10, and the rest for commands typed beside them and for tests.
    'max_connections=150',
    ...extra
  ]
  const [command, args] = withParent('INT', join(place.binaries, 'bin', 'postgres'), [
    '-D',
    place.data,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting])
  ])
  return spawn(command, args, { ...runAs(place), cwd: place.data, stdio, detached: true })
}

/** The postmaster that a killed start left behind, if it still runs on this data. */
export function leftPostmaster(data: string): number | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const [pid, directory] = readFileSync(file, 'utf8').split('\n')
  return pid && directory === data ? Number(pid) : null
}

export async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
  // A server that goes away in the middle is an answer too.
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Creates `name` on the cluster of `adminUrl` unless it is there. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

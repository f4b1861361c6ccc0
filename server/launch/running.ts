import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { leftPostmaster } from './postgres.ts'
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts'

export type ProcessName = 'launcher' | 'database' | 'engine' | 'server' | 'workers' | 'web'

const directory = (home: string) => join(home, 'run')
const fileOf = (home: string, name: ProcessName) => join(directory(home), `${name}.json`)

/** Written for each child as it starts, so that status finds it and the next start ends it when we were killed. */
export function remember(home: string, name: ProcessName, pid: number): void {
  const identity = identify(pid)
  if (!identity) return
  mkdirSync(directory(home), { recursive: true })
  const file = fileOf(home, name)
  writeFileSync(`${file}.new`, JSON.stringify(identity) + '\n')
  renameSync(`${file}.new`, file)
}

export function forget(home: string, name: ProcessName): void {
  rmSync(fileOf(home, name), { force: true })
}

/** The process that runs under this name now, or null. */
export function findRunning(home: string, name: ProcessName): ProcessIdentity | null {
  try {
    const identity = JSON.parse(readFileSync(fileOf(home, name), 'utf8')) as ProcessIdentity
    return isAlive(identity) ? identity : null
  } catch {
    // Never started, or a file that a power cut left empty.
    return null
  }
}

export class AlreadyRunning extends Error {}

/** One launcher per home. */
export function claimHome(home: string, url: string): void {
  const other = findRunning(home, 'launcher')
  if (other && other.pid !== process.pid)
    throw new AlreadyRunning(
      `Yimen already runs on ${home} (process ${other.pid}, ${url}). Stop it first, or give this one a home of its own by YIMEN_HOME.`
    )
  remember(home, 'launcher', process.pid)
}

/** Ends what a killed launcher left running. Only processes that are certainly ours: number and start agree. */
export async function endLeftovers(
  home: string,
  data: string | null,
  log: (line: string) => void
): Promise<void> {
  for (const name of ['workers', 'server', 'web', 'engine', 'database'] as const) {
    const left = findRunning(home, name)
    if (left) await end(left, name, log)
    forget(home, name)
  }
  const postmaster = data && leftPostmaster(data)
  const identity = postmaster ? identify(postmaster) : null
  if (identity && runsOn(identity.pid, data!)) await end(identity, 'database', log)
  // PostgreSQL compares numbers only: after a restart of the machine another process may have the old one.
  else if (postmaster) rmSync(join(data!, 'postmaster.pid'), { force: true })
}

async function end(left: ProcessIdentity, name: ProcessName, log: (line: string) => void): Promise<void> {
  log(`Ending the ${name} that an earlier start left behind (process ${left.pid})`)
  const signals = [
    { signal: name === 'database' ? 'SIGINT' : 'SIGTERM', ms: 10_000 },
    { signal: name === 'database' ? 'SIGQUIT' : 'SIGKILL', ms: 5_000 },
    { signal: 'SIGKILL', ms: 5_000 }
  ]
  for (const { signal, ms } of signals) {
    if (!isAlive(left)) return
    process.kill(left.pid, signal)
    for (const deadline = Date.now() + ms; isAlive(left) && Date.now() < deadline;) await wait(50)
  }
  if (isAlive(left))
    throw new Error(`The ${name} of an earlier start (process ${left.pid}) does not end: end it by hand.`)
}

/** True when the process's command line names this data directory. */
function runsOn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data)
  } catch {
    return false
  }
}

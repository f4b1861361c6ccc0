import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process number is given again after a while; with the moment of its start it names one process for ever. */
export interface ProcessIdentity {
  pid: number
  started: string
}

/** Null when the process is gone; a zombie (ended, not yet fetched by its parent) counts as gone. */
export function identify(pid: number): ProcessIdentity | null {
  if (process.platform === 'linux') {
    try {
      return parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))
    } catch {
      return null
    }
  }
  const { stdout } = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const [state, started] = /^(\S+)\s+(.+)$/.exec((stdout ?? '').trim())?.slice(1) ?? []
  return state && started && !state.startsWith('Z') ? { pid, started } : null
}

/** Fields 1, 3 and 22 of /proc/<pid>/stat; the name in between may hold spaces and parentheses. */
export function parseStat(stat: string): ProcessIdentity | null {
  const pid = Number(stat.slice(0, stat.indexOf(' ')))
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, started] = [fields[0], fields[19]]
  return state && started && !'ZX'.includes(state) ? { pid, started } : null
}

export function isAlive(known: ProcessIdentity): boolean {
  return identify(known.pid)?.started === known.started
}

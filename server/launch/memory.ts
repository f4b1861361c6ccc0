import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

/** Memory of a process and all its children, in MiB. Pages that PostgreSQL's processes share count once. */
export function memoryMb(pid: number): number {
  const kilobytes =
    process.platform === 'linux' ? tree(pid).reduce((sum, one) => sum + proportional(one), 0) : resident(pid)
  return Math.round(kilobytes / 1024)
}

function tree(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }))
  const found = [pid]
  for (const at of found)
    found.push(...parents.filter(({ parent }) => parent === at).map((child) => child.pid))
  return found
}

function parentOf(pid: string): number | null {
  const stat = readOrEmpty(`/proc/${pid}/stat`)
  return stat ? Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) : null
}

/** Proportional set size; the resident size where the kernel does not tell. */
function proportional(pid: number): number {
  const found = /^Pss:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/smaps_rollup`))
  return Number(found?.[1] ?? /^VmRSS:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? 0)
}

function resident(pid: number): number {
  return Number(spawnSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).stdout) || 0
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    // The process ended meanwhile.
    return ''
  }
}

import { readFileSync, readdirSync, readlinkSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'

export class PortInUse extends Error {}

/** The sentence for a port that another process has. */
export function portInUse(port: number, setting: string, use: string, owner: string | null): string {
  const who = owner ? ` by ${owner}` : ''
  return `Port ${port} (${setting}, ${use}) is in use${who}: stop that process, or start Yimen with ${setting}=<another port>.`
}

/** Refuses with `portInUse` when nobody may listen there. */
export async function requireFreePort(
  port: number,
  address: string,
  setting: string,
  use: string
): Promise<void> {
  const problem = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen({ port, host: address, exclusive: true }, () => server.close(() => resolve(null)))
  })
  if (!problem) return
  if (problem.code === 'EADDRINUSE') throw new PortInUse(portInUse(port, setting, use, findOwner(port)))
  if (problem.code === 'EACCES')
    throw new PortInUse(`Port ${port} (${setting}, ${use}) needs special rights: take one above 1023.`)
  if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'ENOTFOUND')
    throw new PortInUse(`This machine has no address ${address} (YIMEN_ADDRESS).`)
  throw problem
}

/** A port that the system says is free now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/** "java, process 4711" on Linux, as far as one may look; null when nobody can tell. */
function findOwner(port: number): string | null {
  try {
    const inodes = new Set(
      ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) => listeners(readFileSync(file, 'utf8'), port))
    )
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
      if (holdsOne(pid, inodes)) return `${readFileSync(`/proc/${pid}/comm`, 'utf8').trim()}, process ${pid}`
  } catch {
    // No /proc (macOS, Windows): the sentence does without.
  }
  return null
}

/** Socket inodes that listen on `port` in the format of /proc/net/tcp (state 0A). */
export function listeners(table: string, port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0')
  return table
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => fields[1]?.endsWith(`:${hex}`) && fields[3] === '0A')
    .flatMap((fields) => fields[9] ?? [])
}

function holdsOne(pid: string, inodes: Set<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${descriptor}`))?.[1]
      return inode !== undefined && inodes.has(inode)
    })
  } catch {
    // The process ended meanwhile, or belongs to someone else.
    return false
  }
}

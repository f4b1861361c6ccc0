import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { step } from './step.mjs'

/**
 * True when node_modules holds what the lockfile says. `hidden` is npm's own record, node_modules/.package-lock.json:
 * whoever installed by hand needs no second installation. Packages of other platforms are missing by right.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, peer?: boolean, devOptional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> }} hidden
 */
export function isInstalled(lock, hidden) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '')
  return (
    wanted.every(([path, { version, optional, peer, devOptional }]) => {
      const found = hidden.packages[path]
      return found ? found.version === version : Boolean(optional || peer || devOptional)
    }) && Object.keys(hidden.packages).every((path) => path in lock.packages)
  )
}

/**
 * `npm ci` when node_modules is missing or older than the lockfile.
 * @param {string} root
 * @param {(line: string) => void} log
 */
export async function installDependencies(root, log) {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8')
  const hash = createHash('sha256').update(lockfile).digest('hex')
  const mark = join(root, 'node_modules', '.yimen-lock')
  if (existsSync(mark) && readFileSync(mark, 'utf8').trim() === hash) return

  const hidden = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(hidden) || !isInstalled(JSON.parse(lockfile), JSON.parse(readFileSync(hidden, 'utf8')))) {
    // npm ci would empty what the link leads to, which others use too.
    if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Error(
        `${join(root, 'node_modules')} is a link and does not hold what package-lock.json says. ` +
          'Install where it leads to, or remove the link and start again.'
      )
    // Under NODE_ENV=production npm would leave out what builds the pages.
    const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=http']
    const npm = process.env.npm_execpath
    await (npm?.endsWith('.js')
      ? step('Installing npm packages from the lockfile', process.execPath, [npm, ...args], {
          cwd: root,
          log
        })
      : step('Installing npm packages from the lockfile', 'npm', args, { cwd: root, log }))
  }
  writeFileSync(mark, hash + '\n')
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { newestChange } from './newest-change.mjs'
import { step } from './step.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const page = join(root, 'dist/web/index.html')
// Packages are not looked through: the lockfile's hash at the build says which ones it was built with.
const builtWith = join(root, 'dist/web-built-with')
const installed = join(root, 'node_modules/.yimen-lock')

/** Builds the pages when they are missing or older than web/, the endpoints' schemas or the packages. */
export async function buildWeb(log: (line: string) => void): Promise<void> {
  const lock = readFileSync(installed, 'utf8')
  const sources = ['web', 'workflows'].map((path) => join(root, path))
  const newest = Math.max(
    newestChange(sources),
    newestChange([join(root, 'server')], (path) => path.endsWith('schema.ts'))
  )
  const fresh = existsSync(builtWith) && readFileSync(builtWith, 'utf8') === lock
  if (fresh && newestChange([page]) > newest) return
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  await step('Building the pages', process.execPath, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: root,
    log
  })
  writeFileSync(builtWith, lock)
}

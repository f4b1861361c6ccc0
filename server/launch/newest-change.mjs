import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

export const engineJar = join(root, 'engine/target/yimen-engine.jar')

/**
 * Latest modification (milliseconds) among files and everything below directories; 0 when none of them exists.
 * @param {string[]} paths
 * @param {(path: string) => boolean} take
 */
export function newestChange(paths, take = () => true) {
  let newest = 0
  for (const path of paths) {
    if (!existsSync(path)) continue
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [path]
    for (const file of files) if (take(file)) newest = Math.max(newest, statSync(file).mtimeMs)
  }
  return newest
}

/** True when the jar is missing or older than what it is made of; allowed.json is in it, the server's list too. */
export function engineIsStale() {
  const sources = ['engine/pom.xml', 'engine/src', 'workflows/allowed.json'].map((path) => join(root, path))
  return newestChange([engineJar]) <= newestChange(sources)
}

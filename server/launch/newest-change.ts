import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Latest modification (milliseconds) among files and everything below directories; 0 when none of them exists. */
export function newestChange(paths: string[], take: (path: string) => boolean = () => true): number {
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

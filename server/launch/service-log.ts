import { existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

// Two files of this size per child are kept.
const LARGEST = 20 * 1024 * 1024

/** The child writes to the file itself, so that nothing it says is lost when the launcher is killed. */
export function openLog(
  home: string,
  name: string
): { descriptor: number; path: string; tail: () => string } {
  const directory = join(home, 'logs')
  mkdirSync(directory, { recursive: true })
  const path = join(directory, `${name}.log`)
  if (existsSync(path) && statSync(path).size > LARGEST) renameSync(path, `${path}.1`)
  const from = existsSync(path) ? statSync(path).size : 0
  return {
    descriptor: openSync(path, 'a', 0o600),
    path,
    tail: () => readFileSync(path).subarray(from).toString('utf8')
  }
}

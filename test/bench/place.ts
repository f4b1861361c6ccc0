import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type BareStack, startBareStack } from '../../server/launch/bare-stack.ts'
import { buildEngine } from '../../server/launch/build-engine.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const KEPT_DAYS = 7

export type BenchPlace = BareStack

/**
 * A PostgreSQL and an engine with their usual settings, on data that a later run finds again: below YIMEN_HOME, named
 * for what it is made of (migrations, engine, and the files of the suite that seeds it).
 */
export async function openPlace(
  suite: string,
  seededBy: URL[],
  say: (line: string) => void
): Promise<BenchPlace> {
  await buildEngine(say)
  const above = resolve(process.env.YIMEN_HOME || join(root, '.yimen'), 'bench')
  const home = join(above, `${suite}-${fingerprint(seededBy)}`)
  mkdirSync(home, { recursive: true })
  removeOld(above, home)
  return startBareStack(home, { name: 'bench' })
}

/** Migrations come on top of what is there; a new Camunda or another seed begins anew. */
function fingerprint(seededBy: URL[]): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'engine/pom.xml')))
  for (const file of seededBy) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 12)
}

/** Data that nobody has used for a week. */
function removeOld(above: string, used: string): void {
  utimesSync(used, new Date(), new Date())
  for (const name of readdirSync(above)) {
    const path = join(above, name)
    if (Date.now() - statSync(path).mtimeMs > KEPT_DAYS * 86_400_000)
      rmSync(path, { recursive: true, force: true })
  }
}

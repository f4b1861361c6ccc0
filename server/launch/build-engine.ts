import { rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { engineIsStale, engineJar } from './newest-change.mjs'
import { mavenCommand } from './requirements.mjs'
import { step } from './step.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Packages the engine when its jar is missing or older than what it is made of. */
export async function buildEngine(log: (line: string) => void): Promise<void> {
  if (!engineIsStale()) return
  // A jar that is written over takes the classes from under an engine that runs from it; a removed one stays whole.
  rmSync(engineJar, { force: true })
  const args = ['--batch-mode', '-f', `${root}engine/pom.xml`, 'package', '-DskipTests']
  await step('Building the engine with Maven (the first time it downloads Camunda)', mavenCommand(), args, {
    cwd: root,
    log
  })
}

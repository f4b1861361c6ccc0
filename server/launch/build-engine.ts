import { fileURLToPath } from 'node:url'
import { engineJar } from './engine.ts'
import { newestChange } from './newest-change.ts'
import { mavenCommand } from './requirements.mjs'
import { step } from './step.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The jar holds workflows/allowed.json, so that engine and server refuse by the same list. */
const sources = ['engine/pom.xml', 'engine/src', 'workflows/allowed.json'].map((path) => root + path)

/** Packages the engine when its jar is missing or older than what it is made of. */
export async function buildEngine(log: (line: string) => void): Promise<void> {
  if (newestChange([engineJar]) > newestChange(sources)) return
  const args = ['--batch-mode', '-f', `${root}engine/pom.xml`, 'package', '-DskipTests']
  await step('Building the engine with Maven (the first time it downloads Camunda)', mavenCommand(), args, {
    cwd: root,
    log
  })
}

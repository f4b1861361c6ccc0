import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { engineJar } from './engine.ts'
import { newestChange } from './newest-change.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The jar holds workflows/allowed.json, so that engine and server refuse by the same list. */
function engineIsStale(): boolean {
  return (
    newestChange([engineJar]) <
    newestChange(['engine/pom.xml', 'engine/src', 'workflows/allowed.json'].map((path) => root + path))
  )
}

/** Packages the engine when its jar is missing or older than what it is made of; says so by `log`. */
export async function buildEngine(log: (line: string) => void): Promise<void> {
  if (!engineIsStale()) return
  const maven = existsSync(`${root}mvnw`) ? `${root}mvnw` : 'mvn'
  log('Building the engine with Maven (the first time it downloads Camunda)')
  const child = spawn(maven, ['--batch-mode', '-f', `${root}engine/pom.xml`, 'package', '-DskipTests'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const lines: string[] = []
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => lines.push(...String(chunk).split('\n').filter(Boolean)))
  const life = setInterval(
    () => log(`  still building the engine: ${(lines.at(-1) ?? '').trim().slice(0, 100)}`),
    5000
  )
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('close', resolve)
    child.once('error', reject)
  }).finally(() => clearInterval(life))
  if (code !== 0) throw new Error(`Maven could not build the engine:\n${lines.slice(-30).join('\n')}`)
}

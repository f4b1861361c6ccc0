// npm test: installs and builds what is missing as npm start does, then runs the tests; the last line counts them.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './dependencies.mjs'
import { engineIsStale } from './newest-change.mjs'
import { findMissing } from './requirements.mjs'
import { listenForSignals, onStop, stopWith } from './signals.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const log = (line) => console.error(line)

process.chdir(root)
listenForSignals()
const directory = mkdtempSync(join(tmpdir(), 'yimen-count-'))
const count = { passed: 0, failed: 1 }
try {
  const complaints = findMissing({ toBuild: engineIsStale() })
  if (complaints.length) throw new Error(complaints.join('\n'))
  await installDependencies(root, log)
  const { register } = await import('tsx/esm/api')
  const unregister = register()
  const { buildEngine } = await import('./build-engine.ts')
  const { buildWeb } = await import('./build-web.ts')
  await unregister()
  await Promise.all([buildEngine(log), buildWeb(log)])
  await runJest(join(directory, 'count.json'))
} catch (problem) {
  console.error(`\n${problem instanceof Error ? problem.message : String(problem)}`)
}
rmSync(directory, { recursive: true })
// After everything that jest writes, teardown included: scripts read the last line.
console.log(`${count.passed} passed, ${count.failed} failed`)
await stopWith(count.failed ? 1 : 0)

/** @param {string} countFile */
async function runJest(countFile) {
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  // A connection that a suite forgot must not keep the run from ending.
  const jest = ['node_modules/jest/bin/jest.js', '--forceExit', ...process.argv.slice(2)]
  const child = spawn(process.execPath, [...options, ...jest], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, YIMEN_TEST_COUNT_FILE: countFile }
  })
  const ended = new Promise((resolve) => child.once('close', resolve))
  onStop(async () => {
    child.kill('SIGINT')
    await ended
  })
  const code = await ended
  onStop(async () => {})
  if (existsSync(countFile)) Object.assign(count, JSON.parse(readFileSync(countFile, 'utf8')))
  // Jest itself may fail where every test passed: no test found, a teardown that threw.
  if (code !== 0 && !count.failed) count.failed = 1
}

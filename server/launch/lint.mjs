// npm run lint: all checks, each to its end, so that one run shows everything.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { findWrongDirections } from './import-directions.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const checks = {
  types: ['tsc', '--noEmit', '-p', '.'],
  rules: ['oxlint', '--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  'unused files, exports and dependencies': ['knip'],
  formatting: ['prettier', '--check', '--log-level', 'warn', '.']
}

const failed = Object.entries(checks).filter(([name, [command, ...args]]) => {
  console.log(`Checking ${name}`)
  const { status } = spawnSync(`${root}node_modules/.bin/${command}`, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
  return status !== 0
})

console.log('Checking import directions')
const wrong = findWrongDirections(root)
for (const complaint of wrong) console.error(complaint)

const names = [...failed.map(([name]) => name), ...(wrong.length ? ['import directions'] : [])]
if (names.length) console.error(`\nTo be mended: ${names.join('; ')}`)
process.exit(names.length ? 1 : 0)

// Plain JavaScript without dependencies: it runs before anything is installed, on whatever Node there is.
import { fileURLToPath } from 'node:url'
import { installDependencies } from './dependencies.mjs'
import { engineIsStale } from './newest-change.mjs'
import { findMissing } from './requirements.mjs'
import { isStopping, listenForSignals, stopWith } from './signals.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const log = (line) => console.log(line)
const usage = `npm start [-- --sample]   starts Yimen; --sample puts sample data into the database of DATABASE_URL
npm run dev               the same with live reload`

const words = process.argv.slice(2)
const unknown = words.filter((word) => !['--dev', '--sample'].includes(word))
if (unknown.length) {
  console.error(`Yimen does not know ${unknown.join(' ')}.\n${usage}`)
  process.exit(2)
}

process.chdir(root)
listenForSignals()
try {
  const complaints = findMissing({ toBuild: engineIsStale() })
  if (complaints.length) throw new Error(complaints.join('\n'))
  await installDependencies(root, log)
  const { register } = await import('tsx/esm/api')
  register()
  const { launch } = await import('./launch.ts')
  await launch({ dev: words.includes('--dev'), sample: words.includes('--sample'), log })
} catch (problem) {
  // A start that was interrupted ends with the signal's code, once everything is stopped.
  if (isStopping()) await new Promise(() => {})
  console.error(`\n${problem instanceof Error ? problem.message : String(problem)}`)
  if (process.env.YIMEN_LOG_LEVEL === 'debug') console.error(problem)
  await stopWith(1)
}

// Installs the packages of the lockfile when they are missing or stale, for whoever does not start Yimen itself.
import { fileURLToPath } from 'node:url'
import { installDependencies } from './dependencies.mjs'
import { listenForSignals } from './signals.mjs'

listenForSignals()
await installDependencies(fileURLToPath(new URL('../..', import.meta.url)), (line) => console.error(line))
process.exit(0)

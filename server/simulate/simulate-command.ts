import { setTimeout as wait } from 'node:timers/promises'
import { isStopping, listenForSignals, onStop, stopWith } from '../launch/signals.mjs'
import { readWish } from './read-wish.ts'
import { simulate } from './simulate.ts'
import { makeTemporaryHome, startThrowAwayYimen } from './throw-away-yimen.ts'
import { WrongInput } from './wrong-input.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)
/** At Ctrl-C the terminal ends database and engine too: what then fails is no news. */
const sayUnlessStopping = (line: string) => isStopping() || say(line)
/** Longer nobody waits at a terminal; what is left then ends with this process. */
const PATIENCE_MS = 40_000
/** By itself, well or badly: nobody interrupted it. */
let finished = false

// Libraries warn by console.log.
console.log = console.error

// Standard output gets the JSON and nothing else; wrong input is a sentence on standard error and exit 2.
try {
  await run(readWish(process.argv.slice(2)))
} catch (problem) {
  if (isStopping()) await new Promise(() => {})
  say((problem as Error).message)
  finished = true
  await stopWith(problem instanceof WrongInput ? 2 : 1)
}

async function run(wish: ReturnType<typeof readWish>): Promise<void> {
  const { home, remove } = makeTemporaryHome()
  let stop = async () => {}
  onStop(async () => {
    if (!finished)
      say('Interrupted: ending what was started, which takes half a minute at most; there is no result.')
    // What fails while it ends was on its way when the database went.
    await Promise.race([stop().catch(() => {}), wait(PATIENCE_MS)])
    remove()
    if (!finished) say('Ended.')
  })
  listenForSignals()
  process.on('unhandledRejection', (problem) => {
    if (!isStopping()) throw problem
  })
  say(`Starting a Yimen to be thrown away in ${home}`)
  const yimen = await startThrowAwayYimen(home, sayUnlessStopping, (begun) => (stop = begun))
  say(`Driving ${wish.facts.length} projects, officers: ${wish.behaviour}`)
  const result = await simulate(yimen, wish, sayUnlessStopping)
  // Interrupted, what came to an end early is no result.
  if (isStopping()) return
  finished = true
  process.stdout.write(`${JSON.stringify(result)}\n`)
  await stopWith(result.incidents === 0 ? 0 : 1)
}

import { isStopping, listenForSignals, onStop, stopWith } from '../launch/signals.mjs'
import { readWish } from './read-wish.ts'
import { simulate } from './simulate.ts'
import { makeTemporaryHome, startThrowAwayYimen } from './throw-away-yimen.ts'
import { WrongInput } from './wrong-input.ts'

const say = (line: string) => void process.stderr.write(`${line}\n`)

// Libraries warn by console.log.
console.log = console.error

// Standard output gets the JSON and nothing else; wrong input is a sentence on standard error and exit 2.
try {
  await run(readWish(process.argv.slice(2)))
} catch (problem) {
  if (isStopping()) await new Promise(() => {})
  say((problem as Error).message)
  await stopWith(problem instanceof WrongInput ? 2 : 1)
}

async function run(wish: ReturnType<typeof readWish>): Promise<void> {
  const { home, remove } = makeTemporaryHome()
  let stop = async () => {}
  // Interrupted while it starts, its processes end with this one.
  onStop(async () => {
    await stop()
    remove()
  })
  listenForSignals()
  say(`Starting a Yimen to be thrown away in ${home}`)
  const yimen = await startThrowAwayYimen(home, say)
  stop = yimen.stop
  say(`Driving ${wish.facts.length} projects, officers: ${wish.behaviour}`)
  const result = await simulate(yimen, wish, say)
  // Interrupted, what came to an end early is no result.
  if (isStopping()) return
  process.stdout.write(`${JSON.stringify(result)}\n`)
  await stopWith(result.incidents === 0 ? 0 : 1)
}

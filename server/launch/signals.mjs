import { endSteps } from './step.mjs'

let react = async () => {}
let stopping = false

/**
 * What is done at Ctrl-C, SIGTERM, a closed terminal, or when the npm that started us is gone.
 * @param {() => Promise<void>} stop
 */
export function onStop(stop) {
  react = stop
}

export const isStopping = () => stopping

/**
 * Ends everything in order, then this process.
 * @param {number} code
 */
export async function stopWith(code) {
  if (stopping) return
  stopping = true
  endSteps()
  await react()
  process.exit(code)
}

let kill = () => {}

/**
 * What a second Ctrl-C does to a stop that takes too long.
 * @param {() => void} reaction
 */
export function onSecondSignal(reaction) {
  kill = reaction
}

export function listenForSignals() {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }
  let first = 0
  for (const [signal, code] of Object.entries(codes))
    process.on(signal, () => {
      // npm passes on a signal that the terminal has sent to us already: that is no second Ctrl-C.
      if (stopping && Date.now() - first > 1000) kill()
      if (!stopping) first = Date.now()
      void stopWith(code)
    })
  // npm that was killed cannot pass a signal on. Started by hand, a parent may go away as it likes (nohup, setsid).
  const parent = process.ppid
  if (process.env.npm_lifecycle_event)
    setInterval(() => process.ppid !== parent && void stopWith(143), 500).unref()
  // Whoever read our lines is gone; that is no reason to fall over while stopping.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}

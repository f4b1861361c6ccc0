/** Something that goes on until it is stopped; whoever stops it waits for what is under way. */
export interface Running {
  stop: () => Promise<void>
}

/**
 * A round each `ms` milliseconds, never two at once. What a round throws is told to `failed`, and the next one comes.
 * A long round asks `stopping` whether to go on.
 */
export function every(
  ms: number,
  round: (stopping: () => boolean) => Promise<unknown>,
  failed: (error: unknown) => void
): Running {
  let stopped = false
  let running: Promise<void> | undefined
  const timer = setInterval(() => {
    running ??= round(() => stopped)
      .then(() => undefined, failed)
      .finally(() => {
        running = undefined
      })
  }, ms)
  return {
    async stop() {
      stopped = true
      clearInterval(timer)
      await running
    }
  }
}

import { useSyncExternalStore } from 'react'

/** How often a server that did not answer is asked again. */
const ASK_AGAIN_MS = 3_000

let lost = false
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

/** Told by every request: whether the server could be reached at all. */
export function noteConnection(reached: boolean): void {
  clearTimeout(timer)
  if (!reached) timer = setTimeout(() => void askAgain(), ASK_AGAIN_MS)
  if (lost === !reached) return
  lost = !reached
  listeners.forEach((listener) => listener())
}

/** Asks the server whether it is there, as a broken stream or the browser's own word gives reason to. */
export async function askAgain(): Promise<void> {
  try {
    const { status } = await fetch('/health/live', { cache: 'no-store' })
    // A proxy before a server that is down answers with one of these.
    noteConnection(status < 502 || status > 504)
  } catch {
    noteConnection(false)
  }
}

if (typeof window !== 'undefined') {
  window.addEventListener('offline', () => noteConnection(false))
  window.addEventListener('online', () => void askAgain())
}

/** True while the server cannot be reached. */
export function useConnectionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => lost
  )
}

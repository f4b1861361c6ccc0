import { useEffect, useState } from 'react'

/** As long as one waits while thinking of the next word. */
const PAUSE_MS = 500

/** The value once typing has paused. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

import { useEffect, useRef } from 'react'
import { isTyping } from '../is-typing.ts'

/** m begins a mark, and ends it again; so does Escape. */
export function useMarkKey(enabled: boolean, toggle: () => void) {
  const latest = useRef(toggle)
  latest.current = toggle
  useEffect(() => {
    if (!enabled) return
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'm' || isTyping(event)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [enabled])
}

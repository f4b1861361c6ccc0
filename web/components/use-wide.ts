import { useSyncExternalStore } from 'react'

const QUERY = '(min-width: 961px)'

/** Room for two panes beside each other, as the style sheets have it. */
export function useWide(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = matchMedia(QUERY)
      query.addEventListener('change', changed)
      return () => query.removeEventListener('change', changed)
    },
    () => matchMedia(QUERY).matches
  )
}

import { useEffect } from 'react'
import { isTyping } from '../../../components/is-typing.ts'

export interface DeskKeys {
  next: () => void
  previous: () => void
  open: () => void
  help: () => void
}

export function useDeskKeys(keys: DeskKeys) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const act = { j: keys.next, k: keys.previous, '?': keys.help }[event.key]
      if (act) {
        event.preventDefault()
        act()
      } else if (event.key === 'Enter' && event.target === document.body) keys.open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

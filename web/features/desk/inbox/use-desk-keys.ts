import { useEffect } from 'react'

export interface DeskKeys {
  next: () => void
  previous: () => void
  open: () => void
  search: () => void
  help: () => void
}

/** Letters belong to whoever types; while a dialog is open the desk is silent. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return true
  const { target } = event
  return target instanceof HTMLElement && target.closest('input:not([type=radio]), textarea, select') !== null
}

export function useDeskKeys(keys: DeskKeys) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const act = { j: keys.next, k: keys.previous, '/': keys.search, '?': keys.help }[event.key]
      if (act) {
        event.preventDefault()
        act()
      } else if (event.key === 'Enter' && event.target === document.body) keys.open()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

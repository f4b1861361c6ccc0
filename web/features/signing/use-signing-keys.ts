import { useEffect, useRef } from 'react'

/** j k move · space ticks (the browser's own) · ↵ opens what was written · s signs what is ticked. */
export function useSigningKeys(sign: () => void) {
  const latest = useRef(sign)
  useEffect(() => {
    latest.current = sign
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return
      const rows = [...document.querySelectorAll<HTMLElement>('.signing__row')]
      const here = rows.findIndex((row) => row.contains(document.activeElement))
      const step = { j: 1, k: -1 }[event.key]
      if (step) {
        const next = rows[Math.min(rows.length - 1, Math.max(0, here + step))]
        next?.querySelector<HTMLElement>('input, .signing__unfold')?.focus()
      } else if (event.key === 's') latest.current()
      else if (event.key === 'Enter' && document.activeElement instanceof HTMLInputElement)
        rows[here]?.querySelector<HTMLElement>('.signing__unfold')?.click()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}

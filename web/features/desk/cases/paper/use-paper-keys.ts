import { useEffect } from 'react'
import { isTyping } from '../../../../components/is-typing.ts'

/** [ and ] go from paper to paper, n to the next mark, v compares versions. */
export function usePaperKeys(keys: Partial<Record<'[' | ']' | 'n' | 'v', () => void>>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      const act = keys[event.key as keyof typeof keys]
      if (!act) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })
}

import { useState } from 'react'

/** What is typed at a step, kept in this browser until it was submitted. */
export function useKept<T extends object>(key: string, start: T) {
  const place = `yimen.step.${key}`
  const [value, setValue] = useState<T>(() => {
    try {
      return { ...start, ...(JSON.parse(localStorage.getItem(place) ?? '{}') as Partial<T>) }
    } catch {
      return start
    }
  })
  const change = (part: Partial<T>) =>
    setValue((before) => {
      const after = { ...before, ...part }
      localStorage.setItem(place, JSON.stringify(after))
      return after
    })
  return { value, change, forget: () => localStorage.removeItem(place) }
}

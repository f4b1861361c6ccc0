import { useState } from 'react'

/** A choice of the person that this browser remembers. */
export function useKeptChoice<T extends string>(
  name: string,
  choices: readonly T[]
): [T, (choice: T) => void] {
  const key = `yimen.${name}`
  const [choice, setChoice] = useState<T>(() => {
    const kept = localStorage.getItem(key)
    return choices.find((one) => one === kept) ?? choices[0]!
  })
  const choose = (next: T) => {
    localStorage.setItem(key, next)
    setChoice(next)
  }
  return [choice, choose]
}

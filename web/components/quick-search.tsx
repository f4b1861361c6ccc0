import { useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'
import { isTyping } from './is-typing.ts'
import './quick-search.css'

interface Props {
  /** What is searched for now. */
  value: string
  label: string
  onSearch: (words: string) => void
}

/** Long enough to finish a word. */
const SEARCH_AFTER_MS = 250

/** The search of a list that staff work in: searches by itself a moment after the last letter, `/` leads to it. */
export function QuickSearch({ value, label, onSearch }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(value)
  const search = useRef(onSearch)
  useEffect(() => {
    search.current = onSearch
  })
  useEffect(() => {
    if (typed.trim() === value) return
    const timer = setTimeout(() => search.current(typed.trim()), SEARCH_AFTER_MS)
    return () => clearTimeout(timer)
  }, [typed, value])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || isTyping(event)) return
      event.preventDefault()
      input.current?.select()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])

  return (
    <label className="quick-search">
      <Icon name="find" small />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={100}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
      <kbd aria-hidden="true">/</kbd>
    </label>
  )
}

import { useSyncExternalStore } from 'react'
import './toast.css'

const SHOWN_MS = 6_000

interface Notice {
  id: number
  text: string
}
let notices: Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: Notice[]) {
  notices = next
  listeners.forEach((listener) => listener())
}

/** Says that something was done, without standing in the way of the next thing. */
export function toast(text: string) {
  const id = nextId++
  change([...notices, { id, text }])
  setTimeout(() => change(notices.filter((notice) => notice.id !== id)), SHOWN_MS)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once, in the frame of the page; the region is always there, so that readers announce what comes. */
export function Toasts() {
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <div className="toasts" role="status">
      {shown.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  )
}

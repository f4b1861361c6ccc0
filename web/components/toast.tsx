import { useSyncExternalStore } from 'react'
import './toast.css'

const SHOWN_MS = 6_000
/** Long enough to read, to think again and to reach for it. */
const UNDO_MS = 12_000

interface Undo {
  label: string
  run: () => void
}
interface Notice {
  id: number
  text: string
  undo: Undo | undefined
}
let notices: Notice[] = []
let nextId = 1
const listeners = new Set<() => void>()

function change(next: Notice[]) {
  notices = next
  listeners.forEach((listener) => listener())
}

const dismiss = (id: number) => change(notices.filter((notice) => notice.id !== id))

/** Says that something was done, without standing in the way of the next thing; what can be undone offers it. */
export function toast(text: string, undo?: Undo) {
  const id = nextId++
  change([...notices, { id, text, undo }])
  setTimeout(() => dismiss(id), undo ? UNDO_MS : SHOWN_MS)
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
      {shown.map(({ id, text, undo }) => (
        <p key={id}>
          {text}
          {undo && (
            <button
              type="button"
              onClick={() => {
                dismiss(id)
                undo.run()
              }}
            >
              {undo.label}
            </button>
          )}
        </p>
      ))}
    </div>
  )
}

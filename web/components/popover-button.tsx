import { useId, useRef, useState, type ReactNode } from 'react'
import './popover-button.css'

interface Props {
  label: ReactNode
  /** Read out, where the label is a picture or the chosen value alone. */
  name: string
  className: string
  /** Drawn while it is open; `close` after a choice. */
  children: (close: () => void) => ReactNode
}

const WIDTH = 280
const GAP = 4
const EDGE = 8

/** A button that opens a small panel under it; Escape and a click elsewhere close it, as the browser does. */
export function PopoverButton({ label, name, className, children }: Props) {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const place = () => {
    const { left, bottom } = button.current!.getBoundingClientRect()
    Object.assign(panel.current!.style, {
      left: `${Math.max(EDGE, Math.min(left, innerWidth - WIDTH - EDGE))}px`,
      top: `${bottom + GAP}px`,
      maxHeight: `${innerHeight - bottom - GAP - EDGE}px`
    })
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        popoverTarget={id}
        aria-label={name}
        title={name}
        onClick={place}
      >
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        className="desk-menu"
        style={{ width: WIDTH }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children(() => panel.current?.hidePopover())}
      </div>
    </>
  )
}

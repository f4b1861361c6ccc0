import { useId, useLayoutEffect, useRef, type ReactNode } from 'react'
import './dialog.css'

interface Props {
  title: string
  children: ReactNode
  onClose: () => void
}

/** The browser's own modal: it keeps the focus inside, closes with Escape and gives the focus back. Shown while mounted. */
export function Dialog({ title, children, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // Closed before it leaves the page: an element that is gone gives no focus back.
  useLayoutEffect(() => {
    const shown = dialog.current!
    if (!shown.open) shown.showModal()
    return () => shown.close()
  }, [])

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
    >
      <div className="dialog__body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  )
}

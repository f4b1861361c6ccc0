import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { onPasswordNeeded } from '../api.ts'

const Dialog = lazy(async () => ({ default: (await import('./password-dialog.tsx')).PasswordDialog }))

/** Signing asks for the password again: over the page, once for all that wait for it. */
export function PasswordAsked() {
  const [open, setOpen] = useState(false)
  const waiting = useRef<((given: boolean) => void)[]>([])
  useEffect(
    () =>
      onPasswordNeeded(
        () =>
          new Promise((answer) => {
            waiting.current.push(answer)
            setOpen(true)
          })
      ),
    []
  )

  if (!open) return null
  const end = (given: boolean) => {
    setOpen(false)
    for (const answer of waiting.current.splice(0)) answer(given)
  }
  return (
    <Suspense>
      <Dialog onGiven={() => end(true)} onClose={() => end(false)} />
    </Suspense>
  )
}

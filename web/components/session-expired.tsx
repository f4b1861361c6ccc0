import { lazy, Suspense, useEffect, useState } from 'react'
import { onSessionExpired } from '../api.ts'
import { useUser } from '../session.tsx'

const Dialog = lazy(async () => ({
  default: (await import('./session-expired-dialog.tsx')).SessionExpiredDialog
}))

/** Who never signed in is sent to the sign-in page by the route instead. */
export function SessionExpired() {
  const user = useUser()
  const [open, setOpen] = useState(false)
  useEffect(() => onSessionExpired(() => setOpen(true)), [])

  if (!open || !user) return null
  return (
    <Suspense>
      <Dialog user={user} onClose={() => setOpen(false)} />
    </Suspense>
  )
}

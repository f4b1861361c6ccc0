import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Shorter waits need no sign: one that only flashes unsettles. */
const SHOW_AFTER_MS = 300

export function Loading() {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), SHOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])

  return (
    <div className="loading" role="status">
      {shown && (
        <>
          <span className="loading__track" aria-hidden="true" />
          {t('loading')}
        </>
      )}
    </div>
  )
}

import { useEffect, useRef } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { askAgain, useConnectionLost } from '../connection.ts'
import './offline-bar.css'

/** Stands above every page while the server cannot be reached; afterwards what is shown is read again. */
export function OfflineBar() {
  const { t } = useTranslation()
  const lost = useConnectionLost()
  const queryClient = useQueryClient()
  const wasLost = useRef(false)

  useEffect(() => {
    if (wasLost.current && !lost) void queryClient.invalidateQueries()
    wasLost.current = lost
  }, [lost, queryClient])

  return (
    <div className="offline" role="status">
      {lost && (
        <p>
          <b>{t('offline.title')}</b> {t('offline.text')}{' '}
          <button type="button" className="link" onClick={() => void askAgain()}>
            {t('offline.now')}
          </button>
        </p>
      )}
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Link, useRouteError } from 'react-router'
import { ApiError } from '../api.ts'
import { EmptyState } from './empty-state.tsx'
import { ErrorMessage } from './error-message.tsx'

export function NotFound() {
  const { t } = useTranslation()
  return (
    <main className="wrap">
      <EmptyState title={t('notFound.title')} action={<Link to="/">{t('notFound.home')}</Link>}>
        {t('notFound.text')}
      </EmptyState>
    </main>
  )
}

/** A page that broke: a chunk of an older release that is gone, or a fault of ours. */
export function RouteError() {
  const { t } = useTranslation()
  const thrown = useRouteError()
  const error = thrown instanceof ApiError ? thrown : new Error(String(thrown))
  return (
    <main className="wrap">
      <ErrorMessage error={error}>
        <button type="button" className="link" onClick={() => location.reload()}>
          {t('reload')}
        </button>
      </ErrorMessage>
    </main>
  )
}

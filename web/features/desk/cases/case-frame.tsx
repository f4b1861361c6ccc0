import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import './case.css'

/** The place of a case while it is read, or when it cannot be. */
export function CaseFrame({ back, error }: { back?: ReactNode; error: Error | null }) {
  const { t } = useTranslation('cases')
  return (
    <section className="case case--alone" aria-label={t('label')}>
      {back}
      {error ? (
        <div className="case__trouble">
          <ErrorMessage error={error} />
        </div>
      ) : (
        <Loading />
      )}
    </section>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Icon } from '../../components/icon.tsx'
import { Moment } from '../../components/moment.tsx'
import type { Draft } from './use-draft.ts'

/** Back and forward, and since when everything is safe. */
export function StepActions({ draft, children }: { draft: Draft; children: ReactNode }) {
  const { t } = useTranslation('filing')
  return (
    <>
      {draft.error && <ErrorMessage error={draft.error} />}
      <div className="actions">
        {children}
        <p className="actions__saved" role="status">
          {draft.saving && t('saving')}
          {!draft.saving && draft.savedAt && (
            <>
              <Icon name="check" small /> {t('saved')} <Moment at={draft.savedAt} />
              {t('mayLeave')}
            </>
          )}
        </p>
      </div>
    </>
  )
}

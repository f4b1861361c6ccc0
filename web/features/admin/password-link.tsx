import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { resetPassword, type Person } from '../../../server/people/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { fullLink, ShownOnce } from './shown-once.tsx'

export function PasswordLink({ person }: { person: Person }) {
  const { t } = useTranslation('admin')
  const reset = useMutation({
    mutationFn: () => call(resetPassword, { params: { personId: person.id } })
  })
  return (
    <section className="card" aria-label={t('password.title')}>
      <div className="card__head">
        <h2>{t('password.title')}</h2>
      </div>
      <div className="card__body admin__form">
        <p className="soft">{t('password.about')}</p>
        {reset.data && (
          <ShownOnce
            title={t('password.link', { name: person.name })}
            secret={fullLink(reset.data.path)}
            expiresAt={reset.data.expiresAt}
          />
        )}
        {reset.isError && <ErrorMessage error={reset.error} />}
        <Button loading={reset.isPending} onClick={() => reset.mutate()}>
          {t('password.make')}
        </Button>
      </div>
    </section>
  )
}

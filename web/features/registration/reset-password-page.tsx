import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { redeemPasswordReset } from '../../../server/sessions/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { passwordIsWeak } from '../../password-is-weak.ts'
import { homeOf, useTakeOverSession } from '../../session.tsx'
import { useToken } from './use-token.ts'

export function ResetPasswordPage() {
  const { t } = useTranslation('registration')
  const navigate = useNavigate()
  const takeOver = useTakeOverSession()
  const token = useToken()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const weak = passwordIsWeak(password, '')

  const reset = useMutation({
    mutationFn: () => call(redeemPasswordReset, { body: { token, newPassword: password } }),
    onSuccess: async (session) => {
      await takeOver(session)
      await navigate(homeOf(session.user))
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!weak && !reset.isPending) reset.mutate()
  }

  return (
    <div className="wrap narrow">
      <PageHeader title={t('newPasswordTitle')} />
      <form className="form" onSubmit={submit} noValidate>
        <NewPasswordField
          label={t('newPassword')}
          value={password}
          onChange={setPassword}
          weak={tried && weak}
        />
        {reset.isError && <ErrorMessage error={reset.error} />}
        <SubmitButton busy={reset.isPending}>{t('setPassword')}</SubmitButton>
      </form>
    </div>
  )
}

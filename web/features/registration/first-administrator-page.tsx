import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { redeemFirstAdministrator } from '../../../server/sessions/schema.ts'
import { ApiError, call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useTakeOverSession } from '../../session.tsx'
import { passwordIsWeak } from './use-account.ts'
import { useToken } from './use-token.ts'

/** Opened by the link that the first start prints. */
export function FirstAdministratorPage() {
  const { t } = useTranslation('registration')
  const navigate = useNavigate()
  const takeOver = useTakeOverSession()
  const token = useToken()
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)

  const redeem = useMutation({
    mutationFn: () =>
      call(redeemFirstAdministrator, { body: { token, username, password, name: name.trim() } }),
    onSuccess: async (session) => {
      await takeOver(session)
      await navigate('/admin')
    }
  })
  const nameMissing = name.trim() === ''
  const usernameWrong = username.length < 3
  const weak = passwordIsWeak(password, username)
  const taken = redeem.error instanceof ApiError && redeem.error.code === 'USERNAME_TAKEN'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!nameMissing && !usernameWrong && !weak && !redeem.isPending) redeem.mutate()
  }

  return (
    <div className="wrap narrow">
      <PageHeader title={t('firstAdministrator')} />
      <p className="lead">{t('firstAdministratorLead')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={t('name')}
          value={name}
          onChange={setName}
          autoComplete="name"
          problem={tried && nameMissing ? t('problems.name') : null}
          maxLength={100}
        />
        <TextField
          label={t('common:username')}
          hint={t('usernameHint')}
          value={username}
          onChange={setUsername}
          autoComplete="username"
          problem={
            tried && usernameWrong ? t('problems.username') : taken ? t('errors:USERNAME_TAKEN') : null
          }
          maxLength={64}
        />
        <TextField
          label={t('common:password')}
          hint={t('passwordHint')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="new-password"
          problem={tried && weak ? t('problems.password') : null}
          maxLength={128}
        />
        {redeem.isError && !taken && <ErrorMessage error={redeem.error} />}
        <SubmitButton busy={redeem.isPending}>{t('createAccount')}</SubmitButton>
      </form>
    </div>
  )
}

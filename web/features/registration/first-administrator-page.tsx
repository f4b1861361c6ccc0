import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { redeemFirstAdministrator } from '../../../server/sessions/schema.ts'
import { ApiError, call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useTakeOverSession } from '../../session.tsx'
import { AccountFields } from './account-fields.tsx'
import { useAccount } from './use-account.ts'
import { useToken } from './use-token.ts'

/** Opened by the link that the first start prints. */
export function FirstAdministratorPage() {
  const { t } = useTranslation('registration')
  const navigate = useNavigate()
  const takeOver = useTakeOverSession()
  const token = useToken()
  const account = useAccount()
  const { name, username, password } = account.typed
  const [tried, setTried] = useState(false)

  const redeem = useMutation({
    mutationFn: () =>
      call(redeemFirstAdministrator, { body: { token, username, password, name: name.trim() } }),
    onSuccess: async (session) => {
      await takeOver(session)
      await navigate('/admin')
    }
  })
  const taken = redeem.error instanceof ApiError && redeem.error.code === 'USERNAME_TAKEN'
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!account.hasProblem && !redeem.isPending) redeem.mutate()
  }

  return (
    <div className="wrap narrow">
      <PageHeader title={t('firstAdministrator')} />
      <p className="lead">{t('firstAdministratorLead')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <AccountFields account={account} tried={tried} taken={taken} contact={false} />
        {redeem.isError && !taken && <ErrorMessage error={redeem.error} />}
        <SubmitButton busy={redeem.isPending}>{t('createAccount')}</SubmitButton>
      </form>
    </div>
  )
}

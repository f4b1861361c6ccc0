import { useState, type FormEvent } from 'react'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useNavigate } from 'react-router'
import { acceptInvitation, readInvitation, registerInvited } from '../../../server/organisations/schema.ts'
import { ApiError, call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { Loading } from '../../components/loading.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useTakeOverSession, useUser } from '../../session.tsx'
import { AccountFields } from './account-fields.tsx'
import { readAccount, useAccount } from './use-account.ts'
import { useToken } from './use-token.ts'

/** A colleague's invitation: accept it with the account one has, or make one. */
export function InvitationPage() {
  const { t } = useTranslation('registration')
  const token = useToken()
  const user = useUser()
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => call(readInvitation, { body: { token } }),
    retry: false,
    // Once it is accepted it is spent: asked again it would be an error on the way out.
    staleTime: 'static'
  })

  return (
    <div className="wrap narrow">
      <PageHeader title={t('invitation')} />
      {invitation.isPending && <Loading />}
      {invitation.isError && (
        <div className="form">
          <ErrorMessage error={invitation.error}>
            <Link to="/">{t('common:notFound.home')}</Link>
          </ErrorMessage>
        </div>
      )}
      {invitation.data && (
        <>
          <p className="lead">
            {t('invitedBy', {
              person: invitation.data.invitedByName,
              organisation: invitation.data.organisationName
            })}
          </p>
          {user ? <Accept token={token} name={user.name} /> : <RegisterInvited token={token} />}
        </>
      )}
    </div>
  )
}

function Accept({ token, name }: { token: string; name: string }) {
  const { t } = useTranslation('registration')
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const accept = useMutation({
    mutationFn: () => call(acceptInvitation, { body: { token } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      await navigate('/organisations')
    }
  })
  return (
    <div className="form">
      <p>{t('acceptAs', { name })}</p>
      {accept.isError && <ErrorMessage error={accept.error} />}
      <Button type="primary" size="large" loading={accept.isPending} onClick={() => accept.mutate()}>
        {t('accept')}
      </Button>
    </div>
  )
}

function RegisterInvited({ token }: { token: string }) {
  const { t } = useTranslation('registration')
  const navigate = useNavigate()
  const takeOver = useTakeOverSession()
  const { pathname, search, hash } = useLocation()
  const account = useAccount()
  const [tried, setTried] = useState(false)
  const registration = useMutation({
    mutationFn: () => call(registerInvited, { body: { ...readAccount(account.typed), token } }),
    onSuccess: async (session) => {
      await takeOver(session)
      await navigate('/projects')
    }
  })
  const taken = registration.error instanceof ApiError && registration.error.code === 'USERNAME_TAKEN'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!account.hasProblem && !registration.isPending) registration.mutate()
  }
  return (
    <>
      <p className="lead">
        {t('haveAccount')}{' '}
        <Link to={`/sign-in?to=${encodeURIComponent(pathname + search + hash)}`}>{t('signInToAccept')}</Link>
      </p>
      <form className="form" onSubmit={submit} noValidate>
        <AccountFields account={account} tried={tried} taken={taken} />
        {registration.isError && !taken && <ErrorMessage error={registration.error} />}
        <SubmitButton busy={registration.isPending}>{t('registerAndAccept')}</SubmitButton>
      </form>
    </>
  )
}

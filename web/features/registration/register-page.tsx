import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { register } from '../../../server/organisations/schema.ts'
import { ApiError, call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { ServiceChoice } from '../../components/service-choice.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { safePath, withReturn } from '../../safe-path.ts'
import { useTakeOverSession } from '../../session.tsx'
import { AccountFields } from './account-fields.tsx'
import { readAccount, useAccount } from './use-account.ts'
import { creditCodeProblem } from './credit-code-problem.ts'

const ABOUT_CODE = ['CREDIT_CODE_WRONG', 'ORGANISATION_EXISTS', 'ORGANISATION_AT_WINDOW']

/** A person and the organisation that she acts for, in one step. */
export function RegisterPage() {
  const { t } = useTranslation('registration')
  const navigate = useNavigate()
  const takeOver = useTakeOverSession()
  const [search] = useSearchParams()
  const to = search.get('to')
  const account = useAccount()
  const [creditCode, setCreditCode] = useState('')
  const [name, setName] = useState('')
  const [electronicService, setElectronicService] = useState(true)
  const [tried, setTried] = useState(false)

  const registration = useMutation({
    mutationFn: () =>
      call(register, {
        body: {
          ...readAccount(account.typed),
          organisation: { creditCode: creditCode.trim().toUpperCase(), name: name.trim(), electronicService }
        }
      }),
    onSuccess: async (session) => {
      await takeOver(session)
      await navigate(safePath(to) ?? '/projects')
    }
  })
  const refused = registration.error instanceof ApiError ? registration.error.code : null
  const codeProblem = creditCodeProblem(creditCode)
  const nameProblem = name.trim().length < 2

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!codeProblem && !nameProblem && !account.hasProblem && !registration.isPending) registration.mutate()
  }
  const aboutCode = refused !== null && ABOUT_CODE.includes(refused)

  return (
    <div className="wrap narrow">
      <PageHeader title={t('register')} />
      <p className="lead">{t('lead')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <h2>{t('organisation')}</h2>
        <TextField
          label={t('creditCode')}
          hint={t('creditCodeHint')}
          value={creditCode}
          onChange={(text) => {
            setCreditCode(text)
            if (aboutCode) registration.reset()
          }}
          problem={
            tried && codeProblem ? t(`problems.${codeProblem}`) : aboutCode ? t(`errors:${refused}`) : null
          }
          maxLength={24}
        />
        <TextField
          label={t('organisationName')}
          hint={t('organisationNameHint')}
          value={name}
          onChange={setName}
          autoComplete="organization"
          problem={tried && nameProblem ? t('problems.organisationName') : null}
          maxLength={200}
        />
        <ServiceChoice electronic={electronicService} onChange={setElectronicService} />
        <h2>{t('you')}</h2>
        <AccountFields account={account} tried={tried} taken={refused === 'USERNAME_TAKEN'} />
        {registration.isError && !aboutCode && refused !== 'USERNAME_TAKEN' && (
          <ErrorMessage error={registration.error} />
        )}
        <SubmitButton busy={registration.isPending}>{t('register')}</SubmitButton>
      </form>
      <p className="lead">
        {t('haveAccount')} <Link to={withReturn('/sign-in', to)}>{t('common:signIn')}</Link>
      </p>
    </div>
  )
}

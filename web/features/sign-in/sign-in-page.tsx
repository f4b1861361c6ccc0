import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useSearchParams } from 'react-router'
import { ErrorMessage } from '../../components/error-message.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { CityProgress } from '../../components/sample/city-progress.tsx'
import { SamplePeople } from '../../components/sample/sample-people.tsx'
import { useSamplePeople } from '../../components/sample/use-sample-people.ts'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { safePath, withReturn } from '../../safe-path.ts'
import { homeOf, useSignIn, useUser } from '../../session.tsx'
import './sign-in.css'

export function SignInPage() {
  const { t } = useTranslation(['sign-in', 'sample'])
  const user = useUser()
  const signIn = useSignIn()
  const people = useSamplePeople()
  const [search] = useSearchParams()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  if (user) return <Navigate to={safePath(search.get('to')) ?? homeOf(user)} replace />

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!signIn.isPending) signIn.mutate({ username, password })
  }

  return (
    <div className={people.length > 0 ? 'wrap sign-in--wide' : 'wrap narrow'}>
      <div>
        <PageHeader title={t('common:signIn')} />
        <form className="form" onSubmit={submit}>
          <TextField
            label={t('common:username')}
            value={username}
            onChange={setUsername}
            autoComplete="username"
            maxLength={64}
          />
          <TextField
            label={t('common:password')}
            type="password"
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            maxLength={128}
          />
          {signIn.isError && <ErrorMessage error={signIn.error} />}
          <SubmitButton busy={signIn.isPending} disabled={!username || !password}>
            {t('common:signIn')}
          </SubmitButton>
        </form>
        <p className="lead">
          {t('noAccount')} <Link to={withReturn('/register', search.get('to'))}>{t('registerNow')}</Link>
        </p>
        <p className="lead small">{t('forgotten')}</p>
      </div>
      {people.length > 0 && (
        <section className="sign-in__people" aria-labelledby="sample-people">
          <h2 id="sample-people">{t('sample:title')}</h2>
          <p className="lead small">{t('sample:lead', { password: people[0]!.password })}</p>
          <SamplePeople
            people={people}
            busy={signIn.isPending ? signIn.variables.username : null}
            onChoose={(person) => signIn.mutate({ username: person.username, password: person.password })}
          />
          <CityProgress />
        </section>
      )}
    </div>
  )
}

import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { changePassword } from '../../../server/sessions/schema.ts'
import { call } from '../../api.ts'
import { ErrorMessage } from '../../components/error-message.tsx'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { TextField } from '../../components/text-field.tsx'
import { toast } from '../../components/toast.tsx'
import { passwordIsWeak } from '../../password-is-weak.ts'
import { useTakeOverSession, type User } from '../../session.tsx'

/** The reply is a new session: the server ends all others, this browser's old one too. */
export function PasswordForm({ user }: { user: User }) {
  const { t } = useTranslation('account')
  const takeOver = useTakeOverSession()
  const [current, setCurrent] = useState('')
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const weak = passwordIsWeak(chosen, user.username)
  const change = useMutation({
    mutationFn: () => call(changePassword, { body: { currentPassword: current, newPassword: chosen } }),
    onSuccess: async (session) => {
      await takeOver(session)
      setCurrent('')
      setChosen('')
      setTried(false)
      toast(t('changed'))
    }
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (current && !weak && !change.isPending) change.mutate()
  }

  return (
    <section className="card" aria-labelledby="change-password">
      <div className="card__head">
        <h2 id="change-password">{t('password')}</h2>
      </div>
      <form className="card__body form" onSubmit={submit} noValidate>
        <p className="soft">{t('passwordLead')}</p>
        <TextField
          label={t('current')}
          type="password"
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
          problem={tried && !current ? t('currentMissing') : null}
          maxLength={128}
        />
        <NewPasswordField label={t('new')} value={chosen} onChange={setChosen} weak={tried && weak} />
        {change.isError && <ErrorMessage error={change.error} />}
        <SubmitButton busy={change.isPending}>{t('change')}</SubmitButton>
      </form>
    </section>
  )
}

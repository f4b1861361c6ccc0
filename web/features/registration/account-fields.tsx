import { useTranslation } from 'react-i18next'
import { NewPasswordField } from '../../components/new-password-field.tsx'
import { TextField } from '../../components/text-field.tsx'
import type { Account } from './use-account.ts'

interface Props {
  account: Account
  /** Problems are shown from the first attempt on. */
  tried: boolean
  taken: boolean
  /** Whether telephone and address are asked. */
  contact?: boolean
}

/** The person's own part of every registration. */
export function AccountFields({ account, tried, taken, contact = true }: Props) {
  const { t } = useTranslation('registration')
  const { typed, set, problems } = account
  const problem = (name: keyof typeof problems) => (tried && problems[name] ? t(`problems.${name}`) : null)

  return (
    <>
      <TextField
        label={t('name')}
        value={typed.name}
        onChange={(name) => set({ name })}
        autoComplete="name"
        problem={problem('name')}
        maxLength={100}
      />
      {contact && (
        <>
          <TextField
            label={t('phone')}
            optional={t('common:optional')}
            value={typed.phone}
            onChange={(phone) => set({ phone })}
            inputMode="tel"
            autoComplete="tel"
            problem={problem('phone')}
            maxLength={40}
          />
          <TextField
            label={t('email')}
            hint={t('emailHint')}
            optional={t('common:optional')}
            value={typed.email}
            onChange={(email) => set({ email })}
            inputMode="email"
            autoComplete="email"
            problem={problem('email')}
            maxLength={200}
          />
        </>
      )}
      <TextField
        label={t('common:username')}
        hint={t('usernameHint')}
        value={typed.username}
        onChange={(username) => set({ username })}
        autoComplete="username"
        problem={problem('username') ?? (taken ? t('errors:USERNAME_TAKEN') : null)}
        maxLength={64}
      />
      <NewPasswordField
        label={t('common:password')}
        value={typed.password}
        onChange={(password) => set({ password })}
        weak={tried && problems.password}
      />
    </>
  )
}

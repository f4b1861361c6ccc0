import { useState, type FormEvent } from 'react'
import { Modal } from 'antd'
import { useTranslation } from 'react-i18next'
import { useSignIn, type User } from '../session.tsx'
import { ErrorMessage } from './error-message.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'

/** The session ended while a page was open: sign in over it, and what was typed is still there. */
export function SessionExpiredDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation()
  const signIn = useSignIn()
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ username: username || user.username, password }, { onSuccess: onClose })
  }

  return (
    <Modal open onCancel={onClose} footer={null} title={t('expired.title')}>
      <p>{t('expired.nothingLost')}</p>
      <form className="form" onSubmit={submit}>
        <TextField
          label={t('username')}
          value={username || user.username}
          onChange={setUsername}
          autoComplete="username"
        />
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        {signIn.isError && <ErrorMessage error={signIn.error} />}
        <SubmitButton busy={signIn.isPending}>{t('signIn')}</SubmitButton>
      </form>
    </Modal>
  )
}

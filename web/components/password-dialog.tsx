import { useState, type FormEvent } from 'react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { confirmPassword } from '../../server/sessions/schema.ts'
import { ApiError, call } from '../api.ts'
import { Dialog } from './dialog.tsx'
import { ErrorMessage } from './error-message.tsx'
import { SubmitButton } from './submit-button.tsx'
import { TextField } from './text-field.tsx'

export function PasswordDialog({ onGiven, onClose }: { onGiven: () => void; onClose: () => void }) {
  const { t } = useTranslation()
  const [password, setPassword] = useState('')
  const confirm = useMutation({
    mutationFn: () => call(confirmPassword, { body: { password } }),
    onSuccess: onGiven
  })
  const { error } = confirm
  const wrong = error instanceof ApiError && error.code === 'WRONG_CREDENTIALS'

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (password) confirm.mutate()
  }
  return (
    <Dialog title={t('signAgain.title')} onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p>{t('signAgain.why')}</p>
        <TextField
          label={t('password')}
          type="password"
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
          problem={wrong ? t('signAgain.wrong') : null}
        />
        {error && !wrong && <ErrorMessage error={error} />}
        <div className="dialog__actions">
          <button type="button" className="button" onClick={onClose}>
            {t('cancel')}
          </button>
          <SubmitButton busy={confirm.isPending}>{t('signAgain.act')}</SubmitButton>
        </div>
      </form>
    </Dialog>
  )
}

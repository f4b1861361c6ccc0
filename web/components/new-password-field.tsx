import { useTranslation } from 'react-i18next'
import { TextField } from './text-field.tsx'

interface Props {
  label: string
  value: string
  onChange: (value: string) => void
  /** Whether to say now that the rule is broken. */
  weak: boolean
}

/** A password that is being chosen: the rule stands below its label, and again where it is broken. */
export function NewPasswordField({ label, value, onChange, weak }: Props) {
  const { t } = useTranslation()
  return (
    <TextField
      label={label}
      hint={t('passwordRule')}
      type="password"
      value={value}
      onChange={onChange}
      autoComplete="new-password"
      problem={weak ? t('passwordWeak') : null}
      maxLength={128}
    />
  )
}

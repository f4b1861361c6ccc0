import { useTranslation } from 'react-i18next'
import { currentLocale } from '../../i18n.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { TextField } from '../../components/text-field.tsx'
import { SubmitButton } from '../../components/submit-button.tsx'
import { useState, type FormEvent } from 'react'

/** Where one types what stands on a paper: the plain check page, which needs no script, shows the one card. */
export function VerifyPage() {
  const { t } = useTranslation('verify')
  const [number, setNumber] = useState('')
  const [tried, setTried] = useState(false)
  const empty = number.trim() === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!empty)
      location.assign(`/check?${new URLSearchParams({ number: number.trim(), lang: currentLocale() })}`)
  }

  return (
    <div className="wrap narrow">
      <PageHeader title={t('title')} />
      <p className="lead">{t('lead')}</p>
      <form className="form" onSubmit={submit} noValidate>
        <TextField
          label={t('number')}
          hint={t('numberHint')}
          value={number}
          onChange={setNumber}
          problem={tried && empty ? t('missing') : null}
          maxLength={100}
        />
        <SubmitButton busy={false}>{t('check')}</SubmitButton>
      </form>
      <p className="lead small">{t('scan')}</p>
    </div>
  )
}

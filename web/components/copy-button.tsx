import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

/** Beside what someone will paste elsewhere: a project code, an error number. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState(false)

  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2_000)
  }

  return (
    <button type="button" className="copy" onClick={() => void copy()} aria-label={`${t('copy')} ${label}`}>
      <Icon name={copied ? 'check' : 'copy'} small />
      <span role="status">{copied ? t('copied') : ''}</span>
    </button>
  )
}

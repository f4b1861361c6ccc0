import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ApiError } from '../api.ts'
import { formatDay } from '../dates.ts'
import { CopyButton } from './copy-button.tsx'
import { Icon } from './icon.tsx'

interface Props {
  error: Error
  /** What to do about it, such as a button that tries again. */
  children?: ReactNode
}

/** The sentence of an error in the reader's language: what happened and what to do; empty of codes. */
export function useErrorSentence() {
  const { t, i18n } = useTranslation('errors')
  return (error: Error): string => {
    if (!(error instanceof ApiError)) return t('UNEXPECTED')
    if (i18n.exists(error.code, { ns: 'errors' }))
      return t(error.code, { day: dayIn(error), who: whoIn(error) })
    return `${t('UNKNOWN')} ${error.message}`
  }
}

/** The day that a refusal names: until it, or from it on. */
function dayIn({ message }: ApiError): string {
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(message) ?? []
  return day ? formatDay(day) : ''
}

/** Whom a refusal names: “张三”. */
const whoIn = ({ message }: ApiError): string => /“([^”]+)”/.exec(message)?.[1] ?? ''

/** With the number that finds the log lines, for whoever is asked for help. */
export function ErrorMessage({ error, children }: Props) {
  const { t } = useTranslation()
  const sentence = useErrorSentence()
  const number = error instanceof ApiError ? error.number : null

  return (
    <div className="error" role="alert">
      <Icon name="bad" />
      <div>
        <p>{sentence(error)}</p>
        {number && (
          <p className="error__number">
            {t('common:errorNumber')} <code>{number}</code>{' '}
            <CopyButton text={number} label={t('common:errorNumber')} />
          </p>
        )}
        {children && <div className="error__action">{children}</div>}
      </div>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api.ts'
import { formatBytes } from '../../numbers.ts'
import { useErrorSentence } from '../error-message.tsx'
import { Icon } from '../icon.tsx'
import { useUploadLimits } from './use-upload-limits.ts'
import type { Uploading } from './use-uploads.ts'

/** A file that is being sent, or that was refused: what happened, that nothing is lost, what to do. */
export function UploadLine({ upload, onDismiss }: { upload: Uploading; onDismiss: () => void }) {
  const { t } = useTranslation('papers')
  const sentence = useErrorSentence()
  const { maxBytes } = useUploadLimits()
  const { problem, name, size, share } = upload

  if (problem !== null) {
    const number = problem instanceof ApiError ? problem.number : null
    return (
      <li className="error" role="alert">
        <Icon name="bad" />
        <div>
          <p>
            <b>{typeof problem === 'string' ? t(`problems.${problem}`) : sentence(problem)}</b>
          </p>
          <p>
            {t('notKept', { name })}{' '}
            {typeof problem === 'string' && t(`cures.${problem}`, { size: formatBytes(maxBytes ?? 0) })}
          </p>
          {number && (
            <p className="error__number">
              {t('common:errorNumber')} <code>{number}</code>
            </p>
          )}
          <button type="button" className="link" onClick={onDismiss}>
            {t('understood')}
          </button>
        </div>
      </li>
    )
  }

  const percent = Math.round(share * 100)
  return (
    <li className="upload">
      <p className="upload__file">
        <span>{name}</span>
        <span className="soft">{share < 1 ? `${percent}%` : t('checking')}</span>
        <button type="button" className="link" onClick={onDismiss}>
          {t('common:cancel')}
        </button>
      </p>
      <progress value={share} max={1} aria-label={t('progress', { name })} />
      <p className="soft">{t('sent', { sent: formatBytes(size * share), size: formatBytes(size) })}</p>
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import { ApiError } from '../../api.ts'
import { formatBytes } from '../../numbers.ts'
import { useErrorSentence } from '../error-message.tsx'
import { Icon } from '../icon.tsx'
import type { Uploading } from './upload-store.ts'
import { useUploadLimits } from './use-upload-limits.ts'
import type { Uploads } from './use-uploads.ts'

/** A file that is being sent, or that was refused: what happened, that nothing is lost, what to do. */
export function UploadLine({ upload, uploads }: { upload: Uploading; uploads: Uploads }) {
  const { t } = useTranslation('papers')
  const { key, name, size, sent, speed, state } = upload
  if (upload.problem !== null) return <Refused upload={upload} onDismiss={() => uploads.dismiss(key)} />

  const seconds = speed ? Math.ceil((size - sent) / speed) : null
  return (
    <li className={`upload upload--${state}`}>
      <p className="upload__file">
        <span>{name}</span>
        <span className="soft nowrap">
          {state === 'attaching' ? t('checking') : `${Math.floor((sent / size) * 100)}%`}
          {state === 'sending' && seconds !== null && ` · ${t(...leftOf(seconds))}`}
        </span>
      </p>
      <progress value={sent} max={size} aria-label={t('progress', { name })} />
      <p className="upload__facts">
        <span className="soft" role={state === 'broken' ? 'status' : undefined}>
          {t('sent', { sent: formatBytes(sent), size: formatBytes(size) })}
          {state === 'sending' && speed !== null && ` · ${t('speed', { speed: formatBytes(speed) })}`}
          {t(`states.${state}`)}
        </span>
        {state !== 'attaching' && (
          <span className="upload__act">
            <button
              type="button"
              className="link"
              onClick={() => (state === 'sending' ? uploads.pause(key) : uploads.goOn(key))}
              aria-label={`${t(state === 'sending' ? 'pause' : 'goOn')} ${name}`}
            >
              {t(state === 'sending' ? 'pause' : 'goOn')}
            </button>
            <button
              type="button"
              className="link"
              onClick={() => uploads.dismiss(key)}
              aria-label={`${t('common:cancel')} ${name}`}
            >
              {t('common:cancel')}
            </button>
          </span>
        )}
      </p>
    </li>
  )
}

function leftOf(seconds: number): ['secondsLeft' | 'minutesLeft', { count: number }] {
  return seconds < 60
    ? ['secondsLeft', { count: seconds }]
    : ['minutesLeft', { count: Math.ceil(seconds / 60) }]
}

function Refused({ upload: { problem, name }, onDismiss }: { upload: Uploading; onDismiss: () => void }) {
  const { t } = useTranslation('papers')
  const sentence = useErrorSentence()
  const { maxBytes } = useUploadLimits()
  const number = problem instanceof ApiError ? problem.number : null
  return (
    <li className="error" role="alert">
      <Icon name="bad" />
      <div>
        <p>
          <b>{typeof problem === 'string' ? t(`problems.${problem}`) : sentence(problem!)}</b>
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

import { useTranslation } from 'react-i18next'
import { CopyButton } from '../../components/copy-button.tsx'
import { Moment } from '../../components/moment.tsx'

interface Props {
  /** What it is and whom to give it to. */
  title: string
  secret: string
  expiresAt?: string
}

/** A one-time link or a token: only its hash is kept, so this is the moment to copy it. */
export function ShownOnce({ title, secret, expiresAt }: Props) {
  const { t } = useTranslation('admin')
  return (
    <div className="shown-once" role="status">
      <p>
        <b>{title}</b>
      </p>
      <p>
        <code>{secret}</code> <CopyButton text={secret} label={title} />
      </p>
      <p className="soft">
        {t('shownOnce')}
        {expiresAt && (
          <>
            {' '}
            {t('expires')} <Moment at={expiresAt} />
          </>
        )}
      </p>
    </div>
  )
}

/** The server knows its paths; the address is the one by which this page was opened. */
export const fullLink = (path: string) => new URL(path, location.origin).href

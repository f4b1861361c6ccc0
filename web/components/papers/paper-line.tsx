import { useTranslation } from 'react-i18next'
import type { Paper } from '../../../server/applications/schema.ts'
import { formatBytes } from '../../numbers.ts'
import { CopyButton } from '../copy-button.tsx'
import { Icon } from '../icon.tsx'
import { Moment } from '../moment.tsx'
import { downloadPath } from '../paper-viewer.tsx'

/** An uploaded file: size, moment, and the fingerprint by which anyone can show that it is this one. */
export function PaperLine({ paper, onRemove }: { paper: Paper; onRemove?: () => void }) {
  const { t } = useTranslation('papers')
  const { file } = paper
  return (
    <li className="paper-line">
      <Icon name="check" small />
      <div>
        <a href={downloadPath(file.id)} download={file.name}>
          {file.name}
        </a>
        <p className="paper-line__facts">
          <span>{formatBytes(file.size)}</span>
          <span>
            <Moment at={paper.addedAt} />
          </span>
          <span title={file.sha256}>
            sha-256 <code>{file.sha256.slice(0, 12)}…</code>
            <CopyButton text={file.sha256} label="sha-256" />
          </span>
          {file.scan === 'not-scanned' && <span>{t('notScanned')}</span>}
        </p>
      </div>
      {onRemove && (
        <button
          type="button"
          className="link"
          onClick={onRemove}
          aria-label={`${t('common:remove')} ${file.name}`}
        >
          {t('common:remove')}
        </button>
      )}
    </li>
  )
}

import { useTranslation } from 'react-i18next'
import { formatBytes } from '../../numbers.ts'
import { ErrorMessage } from '../error-message.tsx'
import { Icon } from '../icon.tsx'
import { Loading } from '../loading.tsx'
import { Unreadable } from './sheets.ts'
import { isShown, pathOfPaper, type ShownPaper } from './use-sheets.ts'

interface Props {
  file: ShownPaper
  problem: Error | null
  progress: { received: number; total: number }
}

/** A paper that is not on the screen: why, and what one can do; or how much of it has come. */
export function PaperState({ file, problem, progress }: Props) {
  const { t } = useTranslation(['common', 'papers'])
  if (!isShown(file))
    return (
      <div className="paper__none">
        <p>{t('noPreview')}</p>
        <Download file={file} />
      </div>
    )
  if (problem instanceof Unreadable)
    return (
      <div className="paper__none" role="alert">
        <p>
          {t(file.mediaType === 'application/pdf' ? `pdf.${problem.reason}` : 'papers:viewer.pictureBroken')}
        </p>
        <Download file={file} />
      </div>
    )
  if (problem)
    return (
      <div className="paper__none">
        <ErrorMessage error={problem} />
      </div>
    )
  return (
    <div className="paper__none">
      <Loading />
      {progress.total > 0 && (
        <>
          <progress max={progress.total} value={progress.received} aria-label={t('papers:viewer.loading')} />
          <p className="soft">
            {t('papers:viewer.received', {
              received: formatBytes(progress.received),
              total: formatBytes(progress.total)
            })}
          </p>
        </>
      )}
    </div>
  )
}

function Download({ file }: { file: ShownPaper }) {
  const { t } = useTranslation()
  return (
    <a className="button" href={pathOfPaper(file)} download={file.name}>
      <Icon name="down" small /> {t('downloadToSee')}
    </a>
  )
}

import { useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { previewTaskPaper } from '../../server/official-papers/schema.ts'
import { fetchPdf } from '../fetch-pdf.ts'
import { Dialog } from './dialog.tsx'
import { ErrorMessage } from './error-message.tsx'
import { Loading } from './loading.tsx'
import { SheetList } from './viewer/sheet-list.tsx'
import { useBlobSheets } from './viewer/use-blob-sheets.ts'
import './paper-viewer.css'
import './task-paper.css'

export interface Decided {
  outcome?: 'grant' | 'refuse'
  text?: string
  legalBasis?: string
}
interface Props {
  taskId: string
  /** What was chosen and typed so far; without it the paper says what the handler proposed. */
  decided?: Decided
  onClose: () => void
}

/** The very paper that goes out, its number left open; on a phone it fills the screen. */
export function TaskPaper({ taskId, decided = {}, onClose }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const preview = useQuery({
    queryKey: ['task-paper', taskId, decided],
    queryFn: () => fetchPdf(previewTaskPaper, { taskId }, decided),
    staleTime: 60_000
  })
  const sheets = useBlobSheets(preview.data)

  return (
    <Dialog title={t('taskPaper.title')} onClose={onClose}>
      <div className="task-paper">
        <p className="soft">{t('taskPaper.about')}</p>
        {preview.isError && <ErrorMessage error={preview.error} />}
        {!preview.isError && !sheets && <Loading />}
        {sheets && <SheetList sheets={sheets} name={t('taskPaper.title')} zoom="fit" box={box} />}
        <div className="dialog__actions">
          <button type="button" className="button" onClick={onClose}>
            {t('taskPaper.close')}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

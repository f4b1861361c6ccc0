import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { previewTaskPaper } from '../../server/official-papers/schema.ts'
import { csrfHeader, offline, pathOf, readReply } from '../api.ts'
import { Dialog } from './dialog.tsx'
import { ErrorMessage } from './error-message.tsx'
import { Loading } from './loading.tsx'
import type { Sheets } from './viewer/sheets.ts'
import { SheetList } from './viewer/sheet-list.tsx'
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

async function fetchPreview(taskId: string, decided: Decided): Promise<Blob> {
  const response = await fetch(pathOf(previewTaskPaper.url, { taskId }), {
    method: previewTaskPaper.method,
    headers: { 'content-type': 'application/json', ...csrfHeader() },
    body: JSON.stringify(decided)
  }).catch(() => {
    throw offline()
  })
  if (!response.ok) readReply(response.status, await response.text())
  return response.blob()
}

/** The very paper that goes out, its number left open; on a phone it fills the screen. */
export function TaskPaper({ taskId, decided = {}, onClose }: Props) {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [sheets, setSheets] = useState<Sheets>()
  const preview = useQuery({
    queryKey: ['task-paper', taskId, decided],
    queryFn: () => fetchPreview(taskId, decided),
    staleTime: 60_000
  })
  const blob = preview.data

  useEffect(() => {
    if (!blob) return
    let stopped = false
    let mine: Sheets | undefined
    void import('./viewer/open-pdf.ts')
      .then(({ openPdf }) => openPdf(blob))
      .then((opened) => {
        mine = opened
        if (stopped) opened.close()
        else setSheets(opened)
      })
    return () => {
      stopped = true
      mine?.close()
      setSheets(undefined)
    }
  }, [blob])

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

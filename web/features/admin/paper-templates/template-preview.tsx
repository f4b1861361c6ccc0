import { useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { previewPaperTemplate } from '../../../../server/paper-templates/schema.ts'
import { ErrorMessage } from '../../../components/error-message.tsx'
import { Loading } from '../../../components/loading.tsx'
import { SheetList } from '../../../components/viewer/sheet-list.tsx'
import { useBlobSheets } from '../../../components/viewer/use-blob-sheets.ts'
import '../../../components/paper-viewer.css'
import { fetchPdf } from '../../../fetch-pdf.ts'
import type { Wording } from './kept-text.ts'

/** The real PDF with facts that are nobody's; while there are faults the last one that could be drawn. */
export function TemplatePreview({
  kind,
  wording,
  ready
}: {
  kind: string
  wording: Wording
  ready: boolean
}) {
  const { t } = useTranslation('paper-templates')
  const box = useRef<HTMLDivElement>(null)
  const preview = useQuery({
    queryKey: ['paper-template-preview', kind, wording],
    queryFn: () => fetchPdf(previewPaperTemplate, { kind }, wording),
    enabled: ready,
    placeholderData: (before) => before,
    staleTime: Infinity
  })
  const sheets = useBlobSheets(preview.data)
  return (
    <section className="template__preview" aria-labelledby="template-preview">
      <h2 id="template-preview">{t('preview')}</h2>
      <p className="soft">{t(ready ? 'previewAbout' : 'previewOld')}</p>
      {preview.isError && <ErrorMessage error={preview.error} />}
      {!preview.isError && !sheets && <Loading />}
      {sheets && <SheetList sheets={sheets} name={t('preview')} zoom="fit" box={box} />}
    </section>
  )
}

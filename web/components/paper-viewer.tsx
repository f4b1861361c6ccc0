import { lazy, Suspense, useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { downloadFile } from '../../server/files/schema.ts'
import { offline, pathOf, readReply } from '../api.ts'
import { formatBytes } from '../numbers.ts'
import { ErrorMessage } from './error-message.tsx'
import { Icon } from './icon.tsx'
import { Loading } from './loading.tsx'
import './paper-viewer.css'

const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

export interface ShownPaper {
  id: string
  name: string
  mediaType: string
  size: number
}

export function downloadPath(fileId: string) {
  return pathOf(downloadFile.url, { fileId })
}

async function fetchFile(fileId: string): Promise<Blob> {
  const response = await fetch(downloadPath(fileId)).catch(() => {
    throw offline()
  })
  if (!response.ok) readReply(response.status, await response.text())
  return response.blob()
}

/** What a browser draws; OFD, drawings and archives are for the programs that made them. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg']

/** Shows a PDF or a picture inside the page, which the server itself never does (it only sends downloads). */
export function PaperViewer({ file }: { file: ShownPaper }) {
  const { t } = useTranslation()
  const shown = SHOWN.includes(file.mediaType)
  const content = useQuery({
    queryKey: ['file', file.id],
    queryFn: () => fetchFile(file.id),
    // A paper that is only downloaded is not fetched for looking at it: that would be counted as a download.
    enabled: shown,
    staleTime: Infinity,
    gcTime: 60_000
  })

  return (
    <section className="paper" aria-label={file.name}>
      <header className="paper__head">
        <span className="paper__name">{file.name}</span>
        <span className="soft">{formatBytes(file.size)}</span>
        <a href={downloadPath(file.id)} download={file.name}>
          <Icon name="down" small /> {t('download')}
        </a>
      </header>
      <div className="paper__body" tabIndex={0}>
        {!shown && (
          <div className="paper__none">
            <p>{t('noPreview')}</p>
            <a className="button" href={downloadPath(file.id)} download={file.name}>
              <Icon name="down" small /> {t('downloadToSee')}
            </a>
          </div>
        )}
        {content.isLoading && <Loading />}
        {content.isError && <ErrorMessage error={content.error} />}
        {content.data && <Preview blob={content.data} file={file} />}
      </div>
    </section>
  )
}

function Preview({ blob, file }: { blob: Blob; file: ShownPaper }) {
  if (file.mediaType === 'application/pdf')
    return (
      <Suspense fallback={<Loading />}>
        <PdfPages blob={blob} />
      </Suspense>
    )
  return <Picture blob={blob} name={file.name} />
}

function Picture({ blob, name }: { blob: Blob; name: string }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [blob])
  return url ? <img src={url} alt={name} /> : null
}

import { useEffect, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { downloadPath, fetchFile } from './fetch-file.ts'
import type { Sheets } from './sheets.ts'

export interface ShownPaper {
  id: string
  name: string
  mediaType: string
  /** bytes; absent before it was drawn */
  size?: number
  /** Where it is read, when not among the uploaded files. */
  path?: string
  /** As of server/files/schema.ts; absent where nobody asks. */
  scan?: string
}

export const pathOfPaper = ({ id, path }: ShownPaper) => path ?? downloadPath(id)

/** What a browser draws; OFD, drawings and archives are for the programs that made them. */
const SHOWN = ['application/pdf', 'image/png', 'image/jpeg']
export const isShown = ({ mediaType }: ShownPaper) => SHOWN.includes(mediaType)

async function open(blob: Blob, mediaType: string): Promise<Sheets> {
  if (mediaType !== 'application/pdf') return (await import('./open-picture.ts')).openPicture(blob)
  // The reader of PDFs is a chunk of its own, fetched with the first paper.
  return (await import('./open-pdf.ts')).openPdf(blob)
}

/** The pages of a file, how much of it has come, or why it cannot be shown. */
export function useSheets(file: ShownPaper) {
  const [progress, setProgress] = useState({ received: 0, total: 0 })
  const [opened, setOpened] = useState<{ blob: Blob; sheets?: Sheets; problem?: Error }>()
  const content = useQuery({
    queryKey: ['file', file.id],
    queryFn: () => fetchFile(pathOfPaper(file), (received, total) => setProgress({ received, total })),
    // A paper that is only downloaded is not fetched for looking at it: that would be counted as a download.
    enabled: isShown(file),
    staleTime: Infinity,
    gcTime: 60_000
  })
  const blob = content.data

  useEffect(() => {
    if (!blob) return
    let stopped = false
    let mine: Sheets | undefined
    open(blob, file.mediaType).then(
      (sheets) => {
        mine = sheets
        if (stopped) sheets.close()
        else setOpened({ blob, sheets })
      },
      (problem: Error) => !stopped && setOpened({ blob, problem })
    )
    return () => {
      stopped = true
      mine?.close()
    }
  }, [blob, file.mediaType])

  const current = opened && opened.blob === blob ? opened : undefined
  return {
    sheets: current?.sheets ?? null,
    problem: content.error ?? current?.problem ?? null,
    progress
  }
}

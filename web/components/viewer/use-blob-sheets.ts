import { useEffect, useState } from 'react'
import type { Sheets } from './sheets.ts'

/** The pages of a PDF in memory; undefined until they can be shown. */
export function useBlobSheets(blob: Blob | undefined): Sheets | undefined {
  const [sheets, setSheets] = useState<Sheets>()
  useEffect(() => {
    if (!blob) return
    let stopped = false
    let mine: Sheets | undefined
    void import('./open-pdf.ts')
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
  return sheets
}

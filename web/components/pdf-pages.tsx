import { useEffect, useRef, useState } from 'react'
import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { useTranslation } from 'react-i18next'
import { Loading } from './loading.tsx'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** Beyond this a canvas of an A0 drawing fails on phones. */
const MAX_CANVAS_WIDTH = 2_400

type Document = pdfjs.PDFDocumentProxy

/** All pages below each other; a page is drawn when it comes near the screen. */
export function PdfPages({ blob }: { blob: Blob }) {
  const { t } = useTranslation()
  const [pdf, setPdf] = useState<Document>()
  const [problem, setProblem] = useState<'broken' | 'password'>()

  useEffect(() => {
    let stopped = false
    let loading: pdfjs.PDFDocumentLoadingTask | undefined
    void blob.arrayBuffer().then((data) => {
      if (stopped) return
      loading = pdfjs.getDocument({
        data,
        cMapUrl: '/pdfjs/cmaps/',
        cMapPacked: true,
        standardFontDataUrl: '/pdfjs/standard_fonts/',
        wasmUrl: '/pdfjs/wasm/',
        // A paper comes from outside: nothing in it may run.
        isEvalSupported: false
      })
      return loading.promise.then(
        (document) => !stopped && setPdf(document),
        (error: Error) => !stopped && setProblem(error.name === 'PasswordException' ? 'password' : 'broken')
      )
    })
    return () => {
      stopped = true
      void loading?.destroy()
    }
  }, [blob])

  if (problem) return <p role="alert">{t(`pdf.${problem}`)}</p>
  if (!pdf) return <Loading />
  return (
    <ol className="paper__pages">
      {Array.from({ length: pdf.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pdf} number={index + 1} />
      ))}
    </ol>
  )
}

function PdfPage({ pdf, number }: { pdf: Document; number: number }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const target = canvas.current!
    let task: pdfjs.RenderTask | undefined
    let stopped = false

    const draw = async () => {
      const page = await pdf.getPage(number)
      if (stopped) return
      const natural = page.getViewport({ scale: 1 })
      const width = Math.min(target.clientWidth * devicePixelRatio, MAX_CANVAS_WIDTH)
      const viewport = page.getViewport({ scale: width / natural.width })
      target.width = viewport.width
      target.height = viewport.height
      target.style.aspectRatio = `${viewport.width} / ${viewport.height}`
      task = page.render({ canvas: target, viewport })
      // A page scrolled away while it was drawn is no fault.
      await task.promise.catch(() => undefined)
    }
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return
        observer.disconnect()
        draw().catch((error: unknown) => {
          // Another paper was chosen meanwhile and took the document away.
          if (!pdf.loadingTask.destroyed) throw error
        })
      },
      { rootMargin: '400px' }
    )
    observer.observe(target)
    return () => {
      stopped = true
      observer.disconnect()
      task?.cancel()
    }
  }, [pdf, number])

  return (
    <li>
      <canvas ref={canvas} role="img" aria-label={t('pdf.page', { page: number, pages: pdf.numPages })} />
      <span className="paper__number">
        {number} / {pdf.numPages}
      </span>
    </li>
  )
}

import * as pdfjs from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { canvasWidth, type Sheets, Unreadable } from './sheets.ts'

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl

/** PDF units are 1/72 inch, a CSS pixel is 1/96. */
const CSS_UNITS = 96 / 72

export async function openPdf(blob: Blob): Promise<Sheets> {
  const loading = pdfjs.getDocument({
    data: await blob.arrayBuffer(),
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    // A paper comes from outside: nothing in it may run.
    isEvalSupported: false
  })
  const pdf = await loading.promise.catch((error: Error) => {
    throw new Unreadable(error.name === 'PasswordException' ? 'password' : 'broken')
  })
  const first = (await pdf.getPage(1)).getViewport({ scale: CSS_UNITS })
  return {
    count: pdf.numPages,
    named: false,
    width: first.width,
    height: first.height,
    close: () => void loading.destroy(),
    draw: (page, canvas, width) => drawPage(pdf, page, canvas, width)
  }
}

function drawPage(pdf: pdfjs.PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, width: number) {
  let task: pdfjs.RenderTask | undefined
  let stopped = false
  const draw = async () => {
    const page = await pdf.getPage(number)
    if (stopped) return
    const natural = page.getViewport({ scale: 1 })
    const viewport = page.getViewport({ scale: canvasWidth(width) / natural.width })
    canvas.width = viewport.width
    canvas.height = viewport.height
    canvas.style.aspectRatio = `${viewport.width} / ${viewport.height}`
    task = page.render({ canvas, viewport })
    await task.promise
  }
  const done = draw().catch((error: unknown) => {
    // Scrolled away, drawn anew at another size, or another paper was chosen meanwhile: no fault.
    if (!stopped && !pdf.loadingTask.destroyed) throw error
  })
  return {
    done,
    cancel: () => {
      stopped = true
      task?.cancel()
    }
  }
}

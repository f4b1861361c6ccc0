import { createRequire } from 'node:module'
import type { Locator, Page } from 'playwright-core'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import PDFDocument from 'pdfkit'

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'
)

/** As `setInputFiles` takes it. */
export interface PaperFile {
  name: string
  mimeType: string
  buffer: Buffer
}

/** A paper of one page as an enterprise would print it, in Chinese and with its fonts inside. */
export async function makePdf(title: string, lines: string[]): Promise<PaperFile> {
  const document = new PDFDocument({ size: 'A4', margin: 72, info: { Title: title } })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve) => document.once('end', resolve))
  document.font(FONT).fontSize(20).text(title, { align: 'center' }).moveDown(2).fontSize(11)
  for (const line of lines) document.text(line, { lineGap: 8 })
  document.end()
  await ended
  return { name: `${title}.pdf`, mimeType: 'application/pdf', buffer: Buffer.concat(chunks) }
}

const DRAWING = `<!doctype html><meta charset="utf-8"><body style="margin:0">
<svg xmlns="http://www.w3.org/2000/svg" width="800" height="560" font-family="Noto Sans SC" font-size="16">
<rect width="800" height="560" fill="#fff"/>
<rect x="60" y="60" width="680" height="440" fill="none" stroke="#c33" stroke-width="3" stroke-dasharray="14 6"/>
<g fill="#eef2f5" stroke="#234"><rect x="110" y="110" width="360" height="150"/><rect x="110" y="310" width="220" height="130"/><rect x="540" y="110" width="150" height="330"/></g>
<text x="240" y="190">隔膜生产车间</text><text x="180" y="380">原料库</text><text x="575" y="280">综合楼</text>
<text x="60" y="40">锂电隔膜生产线建设项目 总平面图 1:1000</text></svg></body>`

/** A site plan as a real PNG, drawn by the browser at hand. */
export async function makeDrawing(page: Page): Promise<PaperFile> {
  const tab = await page.context().newPage()
  await tab.setViewportSize({ width: 800, height: 560 })
  await tab.setContent(DRAWING)
  const buffer = await tab.screenshot({ type: 'png' })
  await tab.close()
  return { name: '总平面图.png', mimeType: 'image/png', buffer }
}

/** All text of a PDF; throws when it is none. */
export async function readPdf(content: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(content), verbosity: 0 }).promise
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent()
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  })
  return (await Promise.all(pages)).join('\n')
}

/** Whether a canvas has dark dots: a preview that stays white shows nothing. */
export function hasInk(canvas: Locator): Promise<boolean> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height)
    return data.some((value, index) => index % 4 === 0 && value < 100 && data[index + 3]! > 200)
  })
}

import { createRequire } from 'node:module'
import { chineseDate } from './chinese-date.ts'
import { drawBlocks } from './draw-blocks.ts'
import { drawCode } from './draw-code.ts'
import { drawSeal } from './seal/draw-seal.ts'
import type { DrawnPaper } from './drawn-paper.ts'
import { BOTTOM, INK, LEFT, LINE, QR_SIZE, QUIET, rule, TOP, WIDTH } from './page.ts'

const require = createRequire(import.meta.url)
// TrueType: pdfkit leaves pages blank with woff2, and other libraries drop Chinese glyphs.
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const BOLD = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

/** The seal's picture; on sample data it says so. */
export interface SealPicture {
  sample: boolean
}

/** The code with the words below it, which is what is tallest in the foot, and the space above. */
const FOOT_HEIGHT = 108
const FOOT_GAP = 8

/**
 * A paper as a PDF of A4 pages, in Chinese, with a QR code that opens its public check page. What is drawn follows
 * from `paper` alone, to the byte: the time in the file is the paper's own day, and its pictures are found in the
 * content store of `home` by their hash.
 */
export async function drawPaper(
  paper: DrawnPaper,
  home: string,
  seal: SealPicture | null = null
): Promise<NodeJS.ReadableStream> {
  // Loaded with the first paper: fonts' tables are unpacked, a fifth of what the server takes to load.
  const { default: PDFDocument } = await import('pdfkit')
  const day = new Date(`${paper.issuedOn ?? '2000-01-01'}T00:00:00+08:00`)
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: TOP, bottom: BOTTOM, left: LEFT, right: LEFT },
    bufferPages: true,
    info: {
      Title: [paper.title, paper.number].filter(Boolean).join(' '),
      Author: paper.office,
      Subject: paper.subject,
      CreationDate: day,
      ModDate: day
    },
    lang: 'zh-CN',
    displayTitle: true
  })
  document.registerFont('regular', REGULAR).registerFont('bold', BOLD)
  drawHead(document, paper)
  drawBlocks(document, paper.blocks, home)
  drawFoot(document, paper, seal)
  finishPages(document, paper)
  document.end()
  return document
}

function drawHead(document: PDFKit.PDFDocument, { office, title, number, addressee }: DrawnPaper): void {
  document.font('regular').fontSize(16).fillColor(INK).text(office, { align: 'center' })
  document.moveDown(0.4).font('bold').fontSize(26).text(title, { align: 'center', characterSpacing: 2 })
  document.moveDown(0.3).font('regular').fontSize(11).fillColor(QUIET)
  document.text(`编号：${number ?? '签发时编号'}`, { align: 'center' })
  rule(document, document.y + 12)
  document.y += 28
  if (!addressee) return
  document.font('bold').fontSize(13).fillColor(INK).text(`${addressee}：`, LEFT)
  document.moveDown(0.4)
}

/** At the bottom of the page: office and date at the right as on every official paper, the code at the left. */
function drawFoot(document: PDFKit.PDFDocument, paper: DrawnPaper, seal: SealPicture | null): void {
  const { office, signatory, issuedOn, checkUrl } = paper
  if (document.y + FOOT_GAP + FOOT_HEIGHT > 842 - BOTTOM) {
    document.addPage()
    // As is the custom, so that nobody adds words above seal and date.
    document.font('regular').fontSize(12).fillColor(QUIET).text('（此页无正文）', LEFT, TOP)
  }
  const top = Math.max(document.y + FOOT_GAP, 600)
  if (checkUrl) {
    drawCode(document, checkUrl, LEFT, top)
    document.font('regular').fontSize(9).fillColor(QUIET)
    document.text('扫码核验真伪', LEFT, top + QR_SIZE + 6, { width: QR_SIZE, align: 'center' })
  } else {
    document.rect(LEFT, top, QR_SIZE, QR_SIZE).dash(3, { space: 3 }).lineWidth(0.6).stroke(LINE).undash()
    document.font('regular').fontSize(9).fillColor(QUIET)
    document.text('签发后生成核验码', LEFT, top + QR_SIZE / 2 - 7, { width: QR_SIZE, align: 'center' })
  }

  const right = LEFT + QR_SIZE + 24
  const width = WIDTH - QR_SIZE - 24
  document.font('regular').fontSize(14).fillColor(INK)
  document.text(signatory, right, top + 20, { width, align: 'right' })
  const date = issuedOn ? chineseDate(issuedOn) : '签发之日'
  document.moveDown(0.3).text(date, right, document.y, { width, align: 'right' })
  if (signatory !== office) return
  const said = seal ? (seal.sample ? '已加盖电子印章（样例）' : '已加盖电子印章') : '未加盖印章'
  document.fontSize(9).fillColor(QUIET)
  // Below the seal, which lies over office and date.
  document.text(said, right, seal ? top + QR_SIZE + 6 : document.y + 8, { width, align: 'right' })
  const words = seal?.sample ? '样例' : '电子印章'
  if (seal) drawSeal(document, { office, words, x: LEFT + WIDTH - 58, y: top + 46 })
}

/** The address on each page, so that a single sheet can be checked too; numbers where there are several. */
function finishPages(document: PDFKit.PDFDocument, { checkUrl }: DrawnPaper): void {
  const { count } = document.bufferedPageRange()
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page)
    // Below the margin pdfkit would begin a new page.
    document.page.margins.bottom = 0
    document.font('regular').fontSize(8).fillColor(QUIET)
    const line = checkUrl ? `核验网址：${checkUrl}` : '预览 · 未签发，不具效力'
    document.text(line, LEFT, 774, { width: WIDTH, lineBreak: false })
    if (count > 1)
      document.text(`第 ${page + 1} 页，共 ${count} 页`, LEFT, 790, {
        width: WIDTH,
        align: 'right',
        lineBreak: false
      })
  }
}

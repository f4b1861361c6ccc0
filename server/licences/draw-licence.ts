import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import QRCode from 'qrcode'
import { chineseDate } from './chinese-date.ts'

export interface LicencePaper {
  title: string
  number: string
  office: string
  holder: string
  creditCode: string
  item: string
  itemCode: string
  projectName: string
  projectCode: string | null
  caseNumber: string
  decision: string
  legalBasis: string
  issuedOn: string
  checkUrl: string
}

const require = createRequire(import.meta.url)
// TrueType: pdfkit leaves pages blank with woff2, and other libraries drop Chinese glyphs.
const REGULAR = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const BOLD = require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

/** Points. A4 is 595 × 842; margins and sizes after GB/T 9704 (title 22, text 16 made 13 to stay on one page). */
const LEFT = 78
const WIDTH = 595 - 2 * LEFT
const LABEL_WIDTH = 96
const QR_SIZE = 96
const INK = '#17212b'
const QUIET = '#4a5763'
const LINE = '#cdd5db'

/** The licence as a PDF on one page of A4, in Chinese, with a QR code that opens its public check page. */
export function drawLicence(paper: LicencePaper): NodeJS.ReadableStream {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 72, bottom: 48, left: LEFT, right: LEFT },
    info: { Title: `${paper.title} ${paper.number}`, Author: paper.office, Subject: paper.item },
    lang: 'zh-CN',
    displayTitle: true
  })
  document.registerFont('regular', REGULAR).registerFont('bold', BOLD)
  drawHead(document, paper)
  drawDecision(document, paper)
  drawTable(document, paper)
  drawFoot(document, paper)
  document.end()
  return document
}

function drawHead(document: PDFKit.PDFDocument, { office, title, number }: LicencePaper): void {
  document.font('regular').fontSize(16).fillColor(INK).text(office, { align: 'center' })
  document.moveDown(0.4).font('bold').fontSize(26).text(title, { align: 'center', characterSpacing: 2 })
  document.moveDown(0.3).font('regular').fontSize(11).fillColor(QUIET)
  document.text(`编号：${number}`, { align: 'center' })
  rule(document, document.y + 14)
  document.y += 34
}

function drawDecision(document: PDFKit.PDFDocument, paper: LicencePaper): void {
  document.font('bold').fontSize(13).fillColor(INK).text(`${paper.holder}：`, LEFT)
  document
    .moveDown(0.4)
    .font('regular')
    .text(`你单位就“${paper.projectName}”提出的申请（办件编号 ${paper.caseNumber}）收悉。${paper.decision}`, {
      indent: 26,
      lineGap: 6
    })
  document.moveDown(1)
}

function drawTable(document: PDFKit.PDFDocument, paper: LicencePaper): void {
  const lines: [string, string][] = [
    ['事项', `${paper.item}（${paper.itemCode}）`],
    ['持有人', paper.holder],
    ['统一社会信用代码', paper.creditCode],
    ['项目名称', paper.projectName],
    ['项目代码', paper.projectCode ?? '—'],
    ['法定依据', paper.legalBasis]
  ]
  for (const [label, value] of lines) {
    rule(document, document.y)
    const top = document.y + 8
    document.font('regular').fontSize(11).fillColor(QUIET).text(label, LEFT, top, { width: LABEL_WIDTH })
    const afterLabel = document.y
    document.fillColor(INK).text(value, LEFT + LABEL_WIDTH + 12, top, {
      width: WIDTH - LABEL_WIDTH - 12,
      lineGap: 2
    })
    document.y = Math.max(document.y, afterLabel) + 8
  }
  rule(document, document.y)
}

/** At the bottom of the page: office and date at the right as on every official paper, the code at the left. */
function drawFoot(document: PDFKit.PDFDocument, { office, issuedOn, checkUrl }: LicencePaper): void {
  const top = Math.max(document.y + 30, 600)
  drawCode(document, checkUrl, LEFT, top)
  document.font('regular').fontSize(9).fillColor(QUIET)
  document.text('扫码核验真伪', LEFT, top + QR_SIZE + 6, { width: QR_SIZE, align: 'center' })

  const right = LEFT + QR_SIZE + 24
  const width = WIDTH - QR_SIZE - 24
  document
    .fontSize(14)
    .fillColor(INK)
    .text(office, right, top + 20, { width, align: 'right' })
  document.moveDown(0.3).text(chineseDate(issuedOn), right, document.y, { width, align: 'right' })
  document.moveDown(0.6).fontSize(9).fillColor(QUIET)
  document.text('未加盖电子印章', right, document.y, { width, align: 'right' })

  document.fontSize(8).text(`核验网址：${checkUrl}`, LEFT, 774, { width: WIDTH, lineBreak: false })
}

/** As vectors: sharp at every size of print. */
function drawCode(document: PDFKit.PDFDocument, text: string, left: number, top: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = QR_SIZE / modules.size
  document.fillColor('#000000')
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) document.rect(left + column * side, top + row * side, side, side)
  document.fill()
}

function rule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .lineWidth(0.6)
    .stroke(LINE)
}

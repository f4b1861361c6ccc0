import { contentPath } from '../files/content-store.ts'
import type { Block, Row } from './drawn-paper.ts'
import { BOTTOM, INK, LEFT, QUIET, rule, WIDTH } from './page.ts'

const LABEL_WIDTH = 96
const VALUE_WIDTH = WIDTH - LABEL_WIDTH - 12
/** Above and below the words of a table's row. */
const PAD = 4
/** As large as one signs in a box of a form. */
const PICTURE_WIDTH = 180
const PICTURE_HEIGHT = 60

export function drawBlocks(document: PDFKit.PDFDocument, blocks: Block[], home: string): void {
  for (const block of blocks) {
    if (block.kind === 'table') drawTable(document, block.rows, home)
    else if (block.kind === 'list') drawList(document, block.lines)
    else drawText(document, block)
  }
}

function drawText(document: PDFKit.PDFDocument, { kind, text }: { kind: string; text: string }): void {
  const heading = kind === 'heading'
  document
    .font(heading ? 'bold' : 'regular')
    .fontSize(13)
    .fillColor(INK)
  // What a person wrote in several lines stays several lines.
  for (const line of text.split(/\n+/))
    document.text(line, LEFT, document.y, { width: WIDTH, indent: heading ? 0 : 26, lineGap: 4 })
  document.moveDown(heading ? 0.2 : 0.6)
}

function drawList(document: PDFKit.PDFDocument, lines: string[]): void {
  document.font('regular').fontSize(12).fillColor(INK)
  for (const [index, line] of lines.entries()) {
    document.text(`${index + 1}．${line}`, LEFT + 26, document.y, { width: WIDTH - 26, lineGap: 5 })
    document.moveDown(0.3)
  }
  document.x = LEFT
  document.moveDown(0.4)
}

function drawTable(document: PDFKit.PDFDocument, rows: Row[], home: string): void {
  document.moveDown(0.4).font('regular').fontSize(11)
  for (const [label, value] of rows) {
    const height = Math.max(
      document.heightOfString(label, { width: LABEL_WIDTH }),
      typeof value === 'string'
        ? document.heightOfString(value, { width: VALUE_WIDTH, lineGap: 2 })
        : PICTURE_HEIGHT
    )
    if (document.y + height + 2 * PAD > 842 - BOTTOM) document.addPage()
    rule(document, document.y)
    const top = document.y + PAD
    document.fillColor(QUIET).text(label, LEFT, top, { width: LABEL_WIDTH })
    const afterLabel = document.y
    const left = LEFT + LABEL_WIDTH + 12
    if (typeof value === 'string')
      document.fillColor(INK).text(value, left, top, { width: VALUE_WIDTH, lineGap: 2 })
    else {
      document.image(contentPath(home, value.sha256), left, top, { fit: [PICTURE_WIDTH, PICTURE_HEIGHT] })
      document.y = top + PICTURE_HEIGHT
    }
    document.y = Math.max(document.y, afterLabel) + PAD
  }
  rule(document, document.y)
  document.x = LEFT
  document.moveDown(0.3)
}

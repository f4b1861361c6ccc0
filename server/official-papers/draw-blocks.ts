import type { Block } from './drawn-paper.ts'
import { BOTTOM, INK, LEFT, QUIET, rule, WIDTH } from './page.ts'

const LABEL_WIDTH = 96
const VALUE_WIDTH = WIDTH - LABEL_WIDTH - 12
/** Above and below the words of a table's row. */
const PAD = 6

export function drawBlocks(document: PDFKit.PDFDocument, blocks: Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'table') drawTable(document, block.rows)
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

function drawTable(document: PDFKit.PDFDocument, rows: [string, string][]): void {
  document.moveDown(0.4).font('regular').fontSize(11)
  for (const [label, value] of rows) {
    const height = Math.max(
      document.heightOfString(label, { width: LABEL_WIDTH }),
      document.heightOfString(value, { width: VALUE_WIDTH, lineGap: 2 })
    )
    if (document.y + height + 2 * PAD > 842 - BOTTOM) document.addPage()
    rule(document, document.y)
    const top = document.y + PAD
    document.fillColor(QUIET).text(label, LEFT, top, { width: LABEL_WIDTH })
    const afterLabel = document.y
    document.fillColor(INK).text(value, LEFT + LABEL_WIDTH + 12, top, { width: VALUE_WIDTH, lineGap: 2 })
    document.y = Math.max(document.y, afterLabel) + PAD
  }
  rule(document, document.y)
  document.x = LEFT
  document.moveDown(0.8)
}

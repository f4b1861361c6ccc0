/** Points. A4 is 595 × 842; margins and sizes after GB/T 9704 (title 22, text 16 made 13 to stay on one page). */
export const LEFT = 78
export const WIDTH = 595 - 2 * LEFT
export const TOP = 60
export const BOTTOM = 72
export const QR_SIZE = 88
export const INK = '#17212b'
export const QUIET = '#4a5763'
export const LINE = '#cdd5db'

export function rule(document: PDFKit.PDFDocument, y: number): void {
  document
    .moveTo(LEFT, y)
    .lineTo(LEFT + WIDTH, y)
    .lineWidth(0.6)
    .stroke(LINE)
}

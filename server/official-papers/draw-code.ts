import QRCode from 'qrcode'
import { QR_SIZE } from './page.ts'

/** As vectors: sharp at every size of print. */
export function drawCode(document: PDFKit.PDFDocument, text: string, left: number, top: number): void {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const side = QR_SIZE / modules.size
  document.fillColor('#000000')
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) document.rect(left + column * side, top + row * side, side, side)
  document.fill()
}

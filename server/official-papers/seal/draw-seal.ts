/** 公章: round and red, 42 mm across on paper; here a little smaller, so that the words below stay readable. */
const RADIUS = 50
const RED = '#c8102e'
/** Of the circle that the office's name stands on; the bottom is left free. */
const ARC = 250

/** The picture of the seal over office and date, as it is pressed on paper; it signs nothing, the certificate does. */
export function drawSeal(
  document: PDFKit.PDFDocument,
  { office, words, x, y }: { office: string; words: string; x: number; y: number }
): void {
  document.save().opacity(0.82)
  document.circle(x, y, RADIUS).lineWidth(2.6).stroke(RED)
  document.fillColor(RED)
  drawStar(document, x, y - 2, 15)
  drawName(document, office, x, y)
  const size = 9.5
  document.font('bold').fontSize(size)
  document.text(words, x - document.widthOfString(words) / 2, y + 23, { lineBreak: false })
  document.restore().opacity(1)
}

function drawName(document: PDFKit.PDFDocument, office: string, x: number, y: number): void {
  const letters = [...office]
  const size = Math.min(13, 190 / letters.length)
  document.font('bold').fontSize(size)
  const step = letters.length > 1 ? Math.min(ARC / (letters.length - 1), 34) : 0
  for (const [index, letter] of letters.entries()) {
    const angle = (index - (letters.length - 1) / 2) * step
    document.save().rotate(angle, { origin: [x, y] })
    document.text(letter, x - document.widthOfString(letter) / 2, y - RADIUS + 5, { lineBreak: false })
    document.restore()
  }
}

function drawStar(document: PDFKit.PDFDocument, x: number, y: number, radius: number): void {
  const points = Array.from({ length: 10 }, (_, index): [number, number] => {
    const angle = (index * Math.PI) / 5 - Math.PI / 2
    const reach = index % 2 === 0 ? radius : radius * 0.382
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  document.polygon(...points).fill(RED)
}

import { createRequire } from 'node:module'
import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import { keepContent, receive } from '../files/content-store.ts'
import { type FileRow, insertFile } from '../files/store.ts'

const require = createRequire(import.meta.url)
const FONT = require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf')
const MARGIN = 72
const INK = '#17212b'
const QUIET = '#7b8894'

interface SamplePaper {
  title: string
  projectName: string
  organisation: { id: string; name: string }
  /** Facts of the project, a line each. */
  lines: [string, string][]
  personId: string
  day: string
}

/** An applicant's paper of the sample city: a page that says what it stands for, and that it is a sample. */
export async function keepSamplePaper(db: Knex, home: string, paper: SamplePaper): Promise<FileRow> {
  const source = Readable.from((await draw(paper)) as AsyncIterable<Buffer>)
  return receive({ home, limitBytes: Infinity }, source, async (received) => {
    await keepContent(home, received)
    return insertFile(db, {
      organisationId: paper.organisation.id,
      uploadedBy: paper.personId,
      name: `${paper.title}.pdf`,
      mediaType: 'application/pdf',
      size: received.size,
      sha256: received.sha256,
      scan: 'not-scanned'
    })
  })
}

async function draw({
  title,
  projectName,
  organisation,
  lines,
  day
}: SamplePaper): Promise<NodeJS.ReadableStream> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: 110, bottom: MARGIN, left: MARGIN, right: MARGIN },
    info: { Title: title, Author: organisation.name, CreationDate: new Date(`${day}T09:00:00+08:00`) },
    lang: 'zh-CN',
    displayTitle: true
  })
  document.registerFont('regular', FONT).font('regular')
  document
    .save()
    .rotate(-30, { origin: [300, 420] })
    .fontSize(120)
    .fillColor(QUIET, 0.12)
  document.text('样例', 130, 340, { lineBreak: false }).restore()
  document.fillColor(INK, 1).fontSize(14).text(projectName, MARGIN, 110, { align: 'center' })
  document.moveDown(0.6).fontSize(26).text(title, { align: 'center' }).moveDown(2)
  for (const [name, value] of lines) {
    const top = document.y
    document.fontSize(11).fillColor(QUIET).text(name, MARGIN, top, { width: 120 })
    document
      .fillColor(INK)
      .text(value, MARGIN + 130, top)
      .moveDown(0.7)
  }
  document
    .moveDown(3)
    .fontSize(12)
    .fillColor(INK)
    .text(organisation.name, MARGIN, document.y, { align: 'right' })
  document.moveDown(0.4).text(day, { align: 'right' })
  document.fontSize(9).fillColor(QUIET).text('样例材料：内容为虚构，仅供试用。', MARGIN, 740)
  document.end()
  return document
}

import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import { keepContent, receive } from '../files/content-store.ts'
import { insertFile } from '../files/store.ts'
import { drawPaper } from './draw-paper.ts'
import type { DrawnPaper } from './drawn-paper.ts'

/** Draws it into the content store. Of the platform, so without an organisation; who may read it follows from its case. */
export async function keepDrawn(trx: Knex.Transaction, home: string, paper: DrawnPaper): Promise<string> {
  const source = Readable.from(drawPaper(paper, home) as AsyncIterable<Buffer>)
  return receive({ home, limitBytes: Infinity }, source, async (received) => {
    await keepContent(home, received)
    const { id } = await insertFile(trx, {
      organisationId: null,
      uploadedBy: null,
      name: `${paper.title}-${paper.number}.pdf`,
      mediaType: 'application/pdf',
      size: received.size,
      sha256: received.sha256,
      scan: 'not-scanned'
    })
    return id
  })
}

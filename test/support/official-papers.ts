import { readContent } from '../../server/files/content-store.ts'
import { fileOfPaper } from '../../server/official-papers/draw-waiting.ts'
import { readPdf } from './read-pdf.ts'
import type { TestApp } from './app.ts'

export async function bytesOf({ app }: TestApp, paperId: string): Promise<Buffer> {
  const { sha256 } = (await app
    .db('files')
    .where({ id: await fileOfPaper(app, paperId) })
    .first())!
  const chunks: Buffer[] = []
  for await (const chunk of readContent(app.env.home, sha256)) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** The words of a paper as it is drawn, without spaces. */
export const drawingOf = async (yimen: TestApp, paperId: string): Promise<string> =>
  (await readPdf(await bytesOf(yimen, paperId))).text

import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import type { Env } from '../env.ts'
import { keepContent, receive } from '../files/content-store.ts'
import { insertFile } from '../files/store.ts'
import { isSampleOn } from '../sample-city/sample-on.ts'
import { drawPaper } from './draw-paper.ts'
import type { DrawnPaper } from './drawn-paper.ts'
import { loadSeal } from './seal/load-seal.ts'
import { sealPdf } from './seal/seal-pdf.ts'

export interface Drawing {
  env: Pick<Env, 'home' | 'publicUrl' | 'seal' | 'secrets'>
  now: Date
}
interface Kept {
  fileId: string
  /** Null: not sealed. */
  seal: { holder: string; serial: string } | null
}

/**
 * Draws and seals it into the content store. Of the platform, so without an organisation; who may read it follows from its
 * case.
 */
export async function keepDrawn(
  trx: Knex.Transaction,
  { env, now }: Drawing,
  paper: DrawnPaper
): Promise<Kept> {
  const { home } = env
  const { pdf, seal } = await drawSealed(trx, { env, now }, paper)
  return receive({ home, limitBytes: Infinity }, Readable.from([pdf]), async (received) => {
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
    return { fileId: id, seal }
  })
}

async function drawSealed(
  db: Knex,
  { env, now }: Drawing,
  paper: DrawnPaper
): Promise<{ pdf: Buffer; seal: Kept['seal'] }> {
  const found = await loadSeal(env, now)
  // What an applicant promises is not the office's to seal.
  const key = found.state === 'ready' && paper.signatory === paper.office ? found.seal : null
  const pdf = await bytesOf(await drawPaper(paper, env.home, key && { sample: await isSampleOn(db) }))
  if (!key) return { pdf, seal: null }
  const { holder, serial } = key
  return { pdf: await sealPdf(pdf, key, { office: paper.office, now }), seal: { holder, serial } }
}

async function bytesOf(stream: NodeJS.ReadableStream): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

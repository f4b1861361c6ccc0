import type { FastifyInstance } from 'fastify'
import type { Knex } from 'knex'
import { every, type Running } from '../every.ts'
import { templateOf } from '../paper-templates/store.ts'
import { describePaper } from './describe-paper.ts'
import { keepDrawn, type Drawing } from './keep-drawn.ts'
import type { OfficialPaperRow } from './store.ts'

interface Parts {
  db: Knex
  env: Drawing['env']
  now: () => Date
}
const EVERY_MS = 2_000

/** The paper's file, drawn now when nobody did it yet. Locked: a second one waits and finds the first one's. */
export async function fileOfPaper({ db, env, now }: Parts, id: string): Promise<string> {
  return db.transaction(async (trx) => {
    const row = (await trx('official_papers').where({ id }).forUpdate().first())!
    return row.fileId ?? draw(trx, { env, now: now() }, row)
  })
}

async function draw(trx: Knex.Transaction, drawing: Drawing, row: OfficialPaperRow): Promise<string> {
  const { number, issuedOn, checkCode } = row
  const checkUrl = `${drawing.env.publicUrl}/check/${checkCode}`
  const { fileId, seal } = await keepDrawn(
    trx,
    drawing,
    describePaper(row, await templateOf(trx, row), { number, issuedOn, checkUrl })
  )
  await trx('official_papers')
    .where({ id: row.id })
    .update({ fileId, ...(seal && { seal: JSON.stringify(seal) }) })
  return fileId
}

/** Drawing takes a third of a second, so no person's click waits for it: what was issued is drawn from here. */
export function startDrawingPapers({
  db,
  env,
  now,
  log
}: Pick<FastifyInstance, 'db' | 'env' | 'now' | 'log'>): Running {
  /** Those that could not be drawn hold up no others; the next start tries them again. */
  const failed: string[] = []

  async function drawAll(stopping: () => boolean): Promise<void> {
    for (let id = await next(); !stopping() && id; id = await next())
      try {
        await fileOfPaper({ db, env, now }, id)
      } catch (error) {
        failed.push(id)
        log.error({ err: error, paper: id }, 'a paper cannot be drawn')
      }
  }
  const next = async () =>
    (
      await db('official_papers')
        .whereNull('fileId')
        .whereNotIn('id', failed)
        .orderBy('createdAt')
        .first('id')
    )?.id

  return every(EVERY_MS, drawAll, (error) =>
    log.warn({ err: error }, 'papers wait for the next round to be drawn')
  )
}

import type { Knex } from 'knex'

const SAMPLE = 'sample'

/** The server has to know later whether this start brought sample data. */
export async function rememberSample(db: Knex, sample: boolean): Promise<void> {
  await db('seeds').where({ name: SAMPLE }).delete()
  if (sample) await db('seeds').insert({ name: SAMPLE, hash: '', seededAt: db.raw('now()') })
}

/** Whether the last start brought sample data: the embedded database, or `--sample`. */
export async function isSampleOn(db: Knex): Promise<boolean> {
  return (await db('seeds').where({ name: SAMPLE }).first('name')) !== undefined
}

import { rm } from 'node:fs/promises'
import type { Knex } from 'knex'
import { contentPath } from './content-store.ts'
import { lockContent } from './store.ts'

const FOREIGN_KEY_VIOLATION = '23503'

/**
 * Removes files that nothing refers to; the others stay. The foreign keys decide, so that a table that comes later
 * need not be known here. The bytes go when no other file has them.
 */
export async function removeFiles(
  { db, home }: { db: Knex; home: string },
  ids: readonly string[]
): Promise<void> {
  for (const id of ids) {
    const sha256 = await removeRow(db, id)
    if (!sha256) continue
    // After the row is gone for good: what a crash leaves in between is bytes without a row, never the reverse.
    await db.transaction(async (trx) => {
      await lockContent(trx, sha256)
      if (!(await trx('files').where({ sha256 }).first('id')))
        await rm(contentPath(home, sha256), { force: true })
    })
  }
}

async function removeRow(db: Knex, id: string): Promise<string | undefined> {
  try {
    const [row] = await db('files').where({ id }).delete().returning('sha256')
    return row?.sha256
  } catch (error) {
    if ((error as { code?: string }).code === FOREIGN_KEY_VIOLATION) return undefined
    throw error
  }
}

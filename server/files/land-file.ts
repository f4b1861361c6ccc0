import type { Knex } from 'knex'
import type { Env } from '../env.ts'
import { keepContent, type Received } from './content-store.ts'
import { cleanName } from './file-name.ts'
import { acceptedType } from './media-type.ts'
import { scan } from './scan.ts'
import { insertFile, lockContent, type FileRow, type NewFile } from './store.ts'

interface Landing extends Pick<NewFile, 'organisationId' | 'uploadedBy'> {
  /** As the person called it. */
  name: string | undefined
  now: Date
  /** What stands or falls with the file's row. */
  also?: (trx: Knex.Transaction, file: FileRow) => Promise<unknown>
}

/**
 * What every upload comes to, however it arrived: its type is looked for in the content, the scanner sees it, its
 * bytes go to their place, and last the row. Throws FILE_EMPTY, MEDIA_TYPE_REFUSED and FILE_INFECTED.
 */
export async function landFile(
  { db, env }: { db: Knex; env: Pick<Env, 'home' | 'clamd'> },
  received: Received,
  { name, organisationId, uploadedBy, now, also }: Landing
): Promise<FileRow> {
  const { size, sha256 } = received
  const seen = { mediaType: await acceptedType(received), scan: await scan(env.clamd, received.path) }
  return db.transaction(async (trx) => {
    await lockContent(trx, sha256)
    await keepContent(env.home, received)
    const file = await insertFile(trx, {
      ...seen,
      name: cleanName(name),
      size,
      sha256,
      organisationId,
      uploadedBy,
      createdAt: now.toISOString()
    })
    await also?.(trx, file)
    return file
  })
}

import type { Knex } from 'knex'
import { createdAt } from '../clock.ts'
import type { StoredFile } from './schema.ts'

export interface FileRow extends StoredFile {
  /** Null: made by the platform or an office. */
  organisationId: string | null
  uploadedBy: string | null
}
export type NewFile = Omit<FileRow, 'id' | 'createdAt'> & Partial<Pick<FileRow, 'createdAt'>>

declare module 'knex/types/tables' {
  interface Tables {
    files: Knex.CompositeTableType<FileRow, NewFile & { createdAt?: string }>
  }
}

export async function findFile(db: Knex, id: string): Promise<FileRow | undefined> {
  return db('files').where({ id }).first()
}

export async function insertFile(db: Knex, file: NewFile): Promise<FileRow> {
  const [row] = await db('files')
    .insert({ ...file, ...createdAt() })
    .returning('*')
  return row!
}

/** Until the transaction ends nobody else brings or removes these bytes. */
export async function lockContent(trx: Knex.Transaction, sha256: string): Promise<void> {
  await trx.raw(`select pg_advisory_xact_lock(hashtextextended('content ' || ?, 0))`, [sha256])
}

/** Of no filing. What else refers to a file keeps it by its foreign key, see `removeFile`. */
export const unused = (query: Knex.QueryBuilder) =>
  query
    .whereNotNull('files.organisationId')
    .whereNotExists((used) => used.from('application_papers').whereRaw('file_id = files.id'))

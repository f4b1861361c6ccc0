import type { Knex } from 'knex'
import type { StoredFile } from './schema.ts'

export interface FileRow extends StoredFile {
  /** Null: made by the platform or an office. */
  organisationId: string | null
  uploadedBy: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    files: Knex.CompositeTableType<FileRow, Omit<FileRow, 'id' | 'createdAt'>>
  }
}

export async function findFile(db: Knex, id: string): Promise<FileRow | undefined> {
  return db('files').where({ id }).first()
}

export async function insertFile(db: Knex, file: Omit<FileRow, 'id' | 'createdAt'>): Promise<FileRow> {
  const [row] = await db('files').insert(file).returning('*')
  return row!
}

import type { Knex } from 'knex'
import { createdAt } from '../clock.ts'
import type { StoredFile } from './schema.ts'

export interface FileRow extends StoredFile {
  /** Null: made by the platform or an office. */
  organisationId: string | null
  uploadedBy: string | null
}
export type NewFile = Omit<FileRow, 'id' | 'createdAt'>

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

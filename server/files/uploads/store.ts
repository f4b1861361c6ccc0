import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Knex } from 'knex'

/** A file on its way in pieces; its bytes lie in `<home>/files/uploads/<id>` until they are all there. */
export interface UploadRow {
  id: string
  organisationId: string
  personId: string
  name: string
  /** bytes, as announced */
  size: number
  createdAt: string
  touchedAt: string
  fileId: string | null
}

declare module 'knex/types/tables' {
  interface Tables {
    uploads: Knex.CompositeTableType<UploadRow, Omit<UploadRow, 'fileId'> & Partial<UploadRow>>
  }
}

/** Undefined as well for one that has lain too long. */
export async function findUpload(
  db: Knex,
  id: string,
  { now, hours }: { now: Date; hours: number }
): Promise<UploadRow | undefined> {
  return db('uploads').where({ id }).where('touchedAt', '>', before(now, hours)).first()
}

export const before = (now: Date, hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

export const uploadsDirectory = (home: string) => join(home, 'files', 'uploads')

export async function removeUpload({ db, home }: { db: Knex; home: string }, id: string): Promise<void> {
  await db('uploads').where({ id }).delete()
  await rm(join(uploadsDirectory(home), id), { force: true })
}

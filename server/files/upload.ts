import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import type { Env } from '../env.ts'
import { FileMissing, FileTooLarge, UploadBroken } from '../errors.ts'
import { receive } from './content-store.ts'
import { landFile } from './land-file.ts'
import type { FileRow } from './store.ts'

/** What multipart adds around the file: boundaries and the heads of its parts. */
const AROUND_BYTES = 64 * 1024

type Whose = Omit<Parameters<typeof landFile>[2], 'name'>

/** Keeps the one file of a multipart request. */
export async function keepUpload(
  { db, env }: { db: Knex; env: Env },
  request: FastifyRequest,
  whose: Whose
): Promise<FileRow> {
  const { home, uploadLimitBytes: limitBytes } = env
  if (Number(request.headers['content-length'] ?? 0) > limitBytes + AROUND_BYTES)
    throw new FileTooLarge(String(limitBytes / 1024 / 1024))
  if (!request.isMultipart()) throw new FileMissing()

  // One byte more than ours, so that the limit's own sentence is the one that is answered.
  const part = await request.file({ limits: { fileSize: limitBytes + 1 } })
  if (!part) throw new FileMissing()
  try {
    return await receive({ home, limitBytes }, part.file, (received) =>
      landFile({ db, env }, received, { ...whose, name: part.filename })
    )
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') throw new UploadBroken()
    throw error
  }
}

import type { FastifyRequest } from 'fastify'
import type { Env } from '../env.ts'
import { FileMissing, FileTooLarge, UploadBroken } from '../errors.ts'
import { keepContent, receive } from './content-store.ts'
import { cleanName } from './file-name.ts'
import { acceptedType } from './media-type.ts'
import { scan } from './scan.ts'
import type { NewFile } from './store.ts'

type Settings = Pick<Env, 'home' | 'uploadLimitBytes' | 'clamd'>
type Upload = Pick<NewFile, 'name' | 'mediaType' | 'size' | 'sha256' | 'scan'>

/** What multipart adds around the file: boundaries and the heads of its parts. */
const AROUND_BYTES = 64 * 1024

/** Keeps the one file of a multipart request on the disk; the caller enters the row. */
export async function keepUpload(request: FastifyRequest, settings: Settings): Promise<Upload> {
  const { home, uploadLimitBytes: limitBytes } = settings
  if (Number(request.headers['content-length'] ?? 0) > limitBytes + AROUND_BYTES)
    throw new FileTooLarge(String(limitBytes / 1024 / 1024))
  if (!request.isMultipart()) throw new FileMissing()

  // One byte more than ours, so that the limit's own sentence is the one that is answered.
  const part = await request.file({ limits: { fileSize: limitBytes + 1 } })
  if (!part) throw new FileMissing()
  try {
    return await receive({ home, limitBytes }, part.file, async (received) => {
      const mediaType = await acceptedType(received)
      const upload = {
        mediaType,
        name: cleanName(part.filename),
        scan: await scan(settings.clamd, received.path)
      }
      await keepContent(home, received)
      return { ...upload, size: received.size, sha256: received.sha256 }
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE') throw new UploadBroken()
    throw error
  }
}

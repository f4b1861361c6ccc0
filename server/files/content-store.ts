import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { FileTooLarge } from '../errors.ts'

export interface Received {
  path: string
  size: number
  sha256: string
}

const MIB = 1024 * 1024
/** Papers are not for the machine's other logins. */
const OWNER_ONLY = 0o700

export const contentPath = (home: string, sha256: string) => join(home, 'files', sha256.slice(0, 2), sha256)

export const readContent = (home: string, sha256: string) => createReadStream(contentPath(home, sha256))

/**
 * Writes a stream aside while hashing it; nothing is kept in memory. `use` looks at what came and may keep it;
 * what it does not keep is gone afterwards. Throws FILE_TOO_LARGE at the first byte over the limit.
 */
export async function receive<Result>(
  { home, limitBytes }: { home: string; limitBytes: number },
  source: Readable,
  use: (received: Received) => Promise<Result>
): Promise<Result> {
  const directory = join(home, 'files', 'incoming')
  await mkdir(directory, { recursive: true, mode: OWNER_ONLY })
  const path = join(directory, randomUUID())
  // Opened before anything can fail: a stream that opens late would make the file after it was removed.
  const handle = await open(path, 'wx')
  const hash = createHash('sha256')
  let size = 0
  try {
    await pipeline(
      source,
      async function* (chunks: AsyncIterable<Buffer>) {
        for await (const chunk of chunks) {
          size += chunk.length
          if (size > limitBytes) throw new FileTooLarge(String(Math.floor(limitBytes / MIB)))
          hash.update(chunk)
          yield chunk
        }
      },
      handle.createWriteStream()
    )
    return await use({ path, size, sha256: hash.digest('hex') })
  } finally {
    await rm(path, { force: true })
  }
}

/** By content: the same bytes are on the disk once. On the disk before any row names it, also after a power cut. */
export async function keepContent(home: string, { path, sha256 }: Received): Promise<void> {
  const target = contentPath(home, sha256)
  const directory = join(target, '..')
  await mkdir(directory, { recursive: true, mode: OWNER_ONLY })
  await sync(path)
  await rename(path, target)
  await sync(directory)
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Windows syncs no directory.
    if (!['EPERM', 'EISDIR', 'EINVAL'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await handle.close()
  }
}

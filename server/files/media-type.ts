import { open, type FileHandle } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { FileEmpty, MediaTypeRefused } from '../errors.ts'
import { MEDIA_TYPES, type MediaType } from './schema.ts'

/** The end record of a ZIP is 22 bytes and a comment of at most 64 KiB (APPNOTE 4.3.16). */
const END_BYTES = 22 + 0xffff
const END_SIGNATURE = Buffer.from('PK\x05\x06', 'latin1')
const ENTRY_SIGNATURE = 0x02014b50
/** A list of names longer than this is no OFD: one has some files for each page. */
const LONGEST_LIST = 8 * 1024 * 1024

/** What the content is, whatever the name's ending says. Throws FILE_EMPTY and MEDIA_TYPE_REFUSED. */
export async function acceptedType({ path, size }: { path: string; size: number }): Promise<MediaType> {
  if (size === 0) throw new FileEmpty()
  const mime = (await fileTypeFromFile(path))?.mime
  const known = MEDIA_TYPES.find((type) => type === mime)
  if (!known) throw new MediaTypeRefused(MEDIA_TYPES.join(', '))
  return known === 'application/zip' && (await isOfd(path, size)) ? 'application/ofd' : known
}

/** GB/T 33190: a ZIP whose root holds OFD.xml. */
async function isOfd(path: string, size: number): Promise<boolean> {
  const handle = await open(path, 'r')
  try {
    return (await listEntries(handle, size)).some((name) => name.toUpperCase() === 'OFD.XML')
  } finally {
    await handle.close()
  }
}

/** Names in the ZIP's central directory; none of an archive that is damaged, or larger than 4 GiB. */
async function listEntries(handle: FileHandle, size: number): Promise<string[]> {
  const tail = await read(handle, Math.max(0, size - END_BYTES), Math.min(size, END_BYTES))
  const end = tail.lastIndexOf(END_SIGNATURE)
  if (end < 0 || end + 22 > tail.length) return []
  const length = tail.readUInt32LE(end + 12)
  if (length > LONGEST_LIST) return []

  const list = await read(handle, tail.readUInt32LE(end + 16), length)
  const names: string[] = []
  for (let at = 0; at + 46 <= list.length && list.readUInt32LE(at) === ENTRY_SIGNATURE;) {
    const nameLength = list.readUInt16LE(at + 28)
    names.push(list.toString('utf8', at + 46, at + 46 + nameLength))
    at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
  }
  return names
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

import { zip } from 'fflate'
import { readReply } from '../api.ts'
import { saveFile } from './save-file.ts'

/** Fetches files and saves them as one archive; they are compressed already, so they are only put together. */
export async function downloadAll(archive: string, files: { name: string; path: string }[]): Promise<void> {
  const contents: Record<string, Uint8Array> = {}
  for (const { name, path } of files) {
    const answer = await fetch(path)
    if (!answer.ok) readReply(answer.status, await answer.text())
    contents[name] = new Uint8Array(await answer.arrayBuffer())
  }
  const bytes = await new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) =>
    zip(contents, { level: 0 }, (error, data) =>
      error ? reject(error) : resolve(data as Uint8Array<ArrayBuffer>)
    )
  )
  saveFile(archive, [bytes], 'application/zip')
}

import { downloadFile } from '../../../server/files/schema.ts'
import { offline, pathOf, readReply } from '../../api.ts'

export function downloadPath(fileId: string) {
  return pathOf(downloadFile.url, { fileId })
}

/** The content of a file; `onProgress` hears how many bytes of how many have come. */
export async function fetchFile(
  path: string,
  onProgress: (received: number, total: number) => void
): Promise<Blob> {
  const response = await fetch(path).catch(() => {
    throw offline()
  })
  if (!response.ok) readReply(response.status, await response.text())
  const total = Number(response.headers.get('content-length'))
  const reader = response.body!.getReader()
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let received = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw offline()
    })
    if (done) return new Blob(chunks, { type: response.headers.get('content-type') ?? '' })
    chunks.push(value)
    received += value.length
    onProgress(received, total)
  }
}

import { uploadFile, type StoredFile } from '../server/files/schema.ts'
import { csrfHeader, offline, pathOf, readReply } from './api.ts'

interface Upload {
  organisationId: string
  file: File
  /** Share of the bytes that have left, 0 to 1. */
  onProgress: (share: number) => void
  signal?: AbortSignal
}

/** fetch tells nothing while it sends; XMLHttpRequest does. */
export function upload({ organisationId, file, onProgress, signal }: Upload): Promise<StoredFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(uploadFile.method, pathOf(uploadFile.url, { organisationId }))
    for (const [name, value] of Object.entries(csrfHeader())) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      try {
        resolve(readReply(request.status, request.responseText) as StoredFile)
      } catch (error) {
        reject(error)
      }
    }
    request.onerror = () => reject(offline())
    request.onabort = () => reject(new DOMException('Upload stopped', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort())

    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

import { csrfHeader, offline, readReply } from './api.ts'

/** Multipart with one file; a table or a form is small enough to go without a progress bar. */
export async function sendFile<Answer>(path: string, file: File): Promise<Answer> {
  const body = new FormData()
  body.append('file', file)
  const response = await fetch(path, { method: 'POST', headers: csrfHeader(), body }).catch(() => {
    throw offline()
  })
  return readReply(response.status, await response.text()) as Answer
}

import { csrfHeader, offline, pathOf, readReply } from './api.ts'

/** The PDF that an endpoint draws of what is sent to it. */
export async function fetchPdf(
  { method, url }: { method: string; url: string },
  params: Record<string, string>,
  body: unknown
): Promise<Blob> {
  const response = await fetch(pathOf(url, params), {
    method,
    headers: { 'content-type': 'application/json', ...csrfHeader() },
    body: JSON.stringify(body)
  }).catch(() => {
    throw offline()
  })
  if (!response.ok) readReply(response.status, await response.text())
  return response.blob()
}

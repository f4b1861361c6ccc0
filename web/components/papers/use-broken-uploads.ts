import { useQuery } from '@tanstack/react-query'

export interface BrokenUpload {
  key: string
  address: string
  material: string
  name: string
  size: number
  /** bytes that the server has */
  sent: number
}

/** Begun in this browser before the page was loaded; what the server no longer has is forgotten. */
async function readBroken(applicationId: string): Promise<BrokenUpload[]> {
  const { forget, listBroken } = await import('./resumable-upload.ts')
  const all = await Promise.all(
    (await listBroken(applicationId)).map(async ({ urlStorageKey, uploadUrl, metadata, size }) => {
      const address = uploadUrl!
      const answer = await fetch(address, { method: 'HEAD', headers: { 'tus-resumable': '1.0.0' } })
      if ([403, 404, 410].includes(answer.status)) await forget(urlStorageKey)
      if (!answer.ok) return []
      const sent = Number(answer.headers.get('upload-offset'))
      const { material, filename } = metadata
      return { key: urlStorageKey, address, material: material!, name: filename!, size: size ?? 0, sent }
    })
  )
  return all.flat()
}

export const brokenKey = (applicationId: string) => ['broken-uploads', applicationId]

export function useBrokenUploads(applicationId: string): BrokenUpload[] {
  const queryFn = () => readBroken(applicationId)
  return useQuery({ queryKey: brokenKey(applicationId), queryFn, staleTime: Infinity }).data ?? []
}

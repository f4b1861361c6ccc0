import { useCallback, useRef, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { attachPaper } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { upload } from '../../upload.ts'
import { checkFile, type FileProblem } from './check-file.ts'
import { useUploadLimits } from './use-upload-limits.ts'

export interface Uploading {
  key: number
  material: string
  name: string
  size: number
  /** Share of the bytes sent, 0 to 1. */
  share: number
  /** Told before sending, or by the server. */
  problem: FileProblem | Error | null
}

/** Files on their way into slots. Lives above the steps, so that one can go on with other things meanwhile. */
export function useUploads(applicationId: string, organisationId: string) {
  const queryClient = useQueryClient()
  const limits = useUploadLimits()
  const [uploads, setUploads] = useState<Uploading[]>([])
  const stops = useRef(new Map<number, AbortController>())
  const nextKey = useRef(1)

  const change = (key: number, part: Partial<Uploading>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))

  const dismiss = useCallback((key: number) => {
    stops.current.get(key)?.abort()
    setUploads((all) => all.filter((one) => one.key !== key))
  }, [])

  const send = useCallback(
    async (material: string, file: File) => {
      const key = nextKey.current++
      const problem = checkFile(file, limits)
      setUploads((all) => [
        // A new try replaces the notice of the failed one.
        ...all.filter((one) => one.material !== material || one.problem === null),
        { key, material, name: file.name, size: file.size, share: 0, problem }
      ])
      if (problem) return

      const stop = new AbortController()
      stops.current.set(key, stop)
      try {
        const onProgress = (share: number) => change(key, { share })
        const stored = await upload({ organisationId, file, onProgress, signal: stop.signal })
        await call(attachPaper, { params: { applicationId }, body: { material, fileId: stored.id } })
        await queryClient.invalidateQueries({ queryKey: ['applications', applicationId] })
        dismiss(key)
      } catch (error) {
        if (!stop.signal.aborted) change(key, { problem: error as Error })
      } finally {
        stops.current.delete(key)
      }
    },
    [applicationId, organisationId, queryClient, limits, dismiss]
  )

  return { uploads, send, dismiss }
}
export type Uploads = ReturnType<typeof useUploads>

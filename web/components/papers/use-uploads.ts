import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { attachPaper } from '../../../server/applications/schema.ts'
import { call } from '../../api.ts'
import { brokenKey, type BrokenUpload } from './use-broken-uploads.ts'
import { checkFile } from './check-file.ts'
import {
  addUpload,
  changeUpload,
  continueUpload,
  dismissUpload,
  endUpload,
  listUploads,
  pauseUpload,
  progressed,
  steer,
  watchUploads
} from './upload-store.ts'
import { useUploadLimits } from './use-upload-limits.ts'

/** The files on their way into the slots of an application, and how more are sent. */
export function useUploads(applicationId: string, organisationId: string) {
  const queryClient = useQueryClient()
  const limits = useUploadLimits()
  const all = useSyncExternalStore(watchUploads, listUploads)
  const uploads = useMemo(
    () => all.filter((one) => one.applicationId === applicationId),
    [all, applicationId]
  )

  const attach = useCallback(
    async (material: string, fileId: string) => {
      await call(attachPaper, { params: { applicationId }, body: { material, fileId } })
      await queryClient.invalidateQueries({ queryKey: ['applications', applicationId] })
    },
    [applicationId, queryClient]
  )

  const send = useCallback(
    async (material: string, file: File) => {
      const problem = checkFile(file, limits)
      // It goes on, or begins anew: in either case it is not lying about any more.
      queryClient.setQueryData<BrokenUpload[]>(brokenKey(applicationId), (broken) =>
        broken?.filter((one) => one.material !== material || one.name !== file.name)
      )
      const key = addUpload({ applicationId, material, name: file.name, size: file.size, problem })
      if (problem) return
      const refuse = (error: Error) => changeUpload(key, { problem: error })
      try {
        const { startUpload } = await import('./resumable-upload.ts')
        const slot = { application: applicationId, material }
        const upload = startUpload(
          { organisationId, slot, file },
          {
            onProgress: (sent) => progressed(key, sent),
            onBroken: () => changeUpload(key, { state: 'broken', speed: null }),
            onLanded: (fileId) => void attach(material, fileId).then(() => endUpload(key), refuse),
            onRefused: refuse
          }
        )
        steer(key, upload)
      } catch (error) {
        refuse(error as Error)
      }
    },
    [applicationId, organisationId, limits, attach, queryClient]
  )

  return {
    organisationId,
    uploads,
    send,
    attach,
    pause: pauseUpload,
    goOn: continueUpload,
    dismiss: dismissUpload
  }
}
export type Uploads = ReturnType<typeof useUploads>

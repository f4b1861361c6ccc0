import { isAccepted } from './file-kinds.ts'
import type { UploadLimits } from './use-upload-limits.ts'

/** Keys of the dictionary `papers`, under `problems`. */
export type FileProblem = 'type' | 'size' | 'empty'

/** What can be told before anything is sent; the server looks into the content itself. */
export function checkFile(file: File, { maxBytes, mediaTypes }: UploadLimits): FileProblem | null {
  if (!isAccepted(file, mediaTypes)) return 'type'
  if (file.size === 0) return 'empty'
  return maxBytes !== null && file.size > maxBytes ? 'size' : null
}

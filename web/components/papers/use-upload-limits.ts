import { useQuery } from '@tanstack/react-query'
import { MEDIA_TYPES, readUploadLimits } from '../../../server/files/schema.ts'
import { call } from '../../api.ts'

export interface UploadLimits {
  /** Null until the server has said it; it refuses a larger file itself. */
  maxBytes: number | null
  mediaTypes: readonly string[]
}

export const uploadLimitsQuery = {
  queryKey: ['upload-limits'],
  queryFn: () => call(readUploadLimits, {}),
  staleTime: Infinity
}

export function useUploadLimits(): UploadLimits {
  return useQuery(uploadLimitsQuery).data ?? { maxBytes: null, mediaTypes: MEDIA_TYPES }
}

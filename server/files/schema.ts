import { Type, type Static } from 'typebox'

/** What a slot accepts; the type is sniffed from the content, the name's ending is not believed. */
export const MEDIA_TYPES = [
  'application/pdf',
  'application/ofd',
  'image/png',
  'image/jpeg',
  'image/vnd.dwg',
  'application/zip'
] as const
export type MediaType = (typeof MEDIA_TYPES)[number]

export const StoredFile = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer({ description: 'bytes' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  scan: Type.Enum(['clean', 'not-scanned']),
  createdAt: Type.String({ format: 'date-time' })
})
export type StoredFile = Static<typeof StoredFile>

/**
 * multipart/form-data with one part `file`; the file belongs to the organisation. It stays beside the resumable
 * uploads (`uploads/schema.ts`), which the pages use: programmes that import and blank forms send a file in one request.
 * Errors: 413 FILE_TOO_LARGE, 415 MEDIA_TYPE_REFUSED, 422 FILE_EMPTY and FILE_INFECTED.
 */
export const uploadFile = {
  method: 'POST',
  url: '/api/organisations/:organisationId/files',
  schema: {
    params: Type.Object({ organisationId: Type.String({ format: 'uuid' }) }),
    response: { 200: StoredFile }
  }
} as const

/** Always as a download (content-disposition: attachment), never inline; the viewer fetches it. */
export const downloadFile = {
  method: 'GET',
  url: '/api/files/:fileId',
  schema: { params: Type.Object({ fileId: Type.String({ format: 'uuid' }) }) }
} as const

/** What may be uploaded, so that the page can say so before anything is sent. */
export const readUploadLimits = {
  method: 'GET',
  url: '/api/upload-limits',
  schema: {
    response: {
      200: Type.Object({
        maxBytes: Type.Integer({ description: 'setting YIMEN_UPLOAD_LIMIT_MB' }),
        mediaTypes: Type.Array(Type.String())
      })
    }
  }
} as const

const MaterialParams = Type.Object({ material: Type.String({ maxLength: 8 }) })

/** The blank form of a material, for everybody to download; the newest one counts. Errors as of `uploadFile`. */
export const uploadBlankForm = {
  method: 'POST',
  url: '/api/materials/:material/blank',
  schema: { params: MaterialParams, response: { 200: StoredFile } }
} as const

/** A filled sample of a material, for everybody to download. */
export const uploadSample = {
  method: 'POST',
  url: '/api/materials/:material/sample',
  schema: { params: MaterialParams, response: { 200: StoredFile } }
} as const

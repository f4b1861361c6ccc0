import { Type } from 'typebox'

/** Header of the answer to the last piece, and of every later question: the file that the upload has become. */
export const FILE_ID = 'yimen-file-id'

const Uuid = Type.String({ format: 'uuid' })
const one = { params: Type.Object({ organisationId: Uuid, uploadId: Uuid }) }
const url = '/api/organisations/:organisationId/uploads/:uploadId'

/**
 * Resumable uploads by tus 1.0 (https://tus.io/protocols/resumable-upload), with the extensions creation and
 * termination. Headers: `upload-length` in bytes, `upload-metadata` with `filename`. Answers 201 with `location`.
 * Errors: 413 FILE_TOO_LARGE, 422 FILE_EMPTY, 409 UPLOAD_QUOTA.
 */
export const beginUpload = {
  method: 'POST',
  url: '/api/organisations/:organisationId/uploads',
  schema: {
    params: Type.Object({ organisationId: Uuid }),
    headers: Type.Object({ 'upload-length': Type.String({ pattern: '^[0-9]{1,15}$' }) })
  }
} as const

/** Where to go on: `upload-offset`. Errors: 410 UPLOAD_GONE, 403 for anyone but who began it. */
export const askUpload = { method: 'HEAD', url, schema: one } as const

/**
 * A piece from `upload-offset` on, as application/offset+octet-stream. With the last one the file is looked at as
 * any other upload; errors: 409 for a wrong offset, 415 MEDIA_TYPE_REFUSED, 422 FILE_INFECTED, and as above.
 */
export const continueUpload = { method: 'PATCH', url, schema: one } as const

export const stopUpload = { method: 'DELETE', url, schema: one } as const

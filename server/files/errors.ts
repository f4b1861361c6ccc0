import createError from '@fastify/error'

export const FileMissing = createError('FILE_MISSING', 'Attach one file', 400)
export const FileTooLarge = createError('FILE_TOO_LARGE', 'The file is larger than the limit of %s MiB', 413)
export const MediaTypeRefused = createError(
  'MEDIA_TYPE_REFUSED',
  'The content is not of an accepted type; accepted are %s',
  415
)
export const FileEmpty = createError('FILE_EMPTY', 'The file is empty', 422)
export const FileInfected = createError('FILE_INFECTED', 'The virus scanner refused the file: %s', 422)
export const UploadBroken = createError(
  'UPLOAD_BROKEN',
  'The upload ended before the file did; send it again',
  400
)
export const UploadGone = createError(
  'UPLOAD_GONE',
  'This upload was removed because nobody went on with it; begin it again',
  410
)
/** What the protocol of tus refuses; the status is given by it. */
export const UploadRefused = createError('UPLOAD_REFUSED', 'The piece of the upload was refused: %s', 400)
export const UploadQuota = createError(
  'UPLOAD_QUOTA',
  'The files that your organisation uploaded and uses in no filing take more than %s MiB; attach or wait',
  409
)

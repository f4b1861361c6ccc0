import createError from '@fastify/error'

export const NotTransferable = createError(
  'NOT_TRANSFERABLE',
  'This task is for named persons or the applicant; only tasks of an office are handed to a colleague',
  409
)
export const NotYoursToTransfer = createError(
  'NOT_YOURS_TO_TRANSFER',
  'Only who has claimed a task hands it on, or the head or lead of its office; claim it first',
  403
)
export const TransferToOutsider = createError(
  'TRANSFER_TO_OUTSIDER',
  'This person is not in the candidate group of the task; choose one of its members',
  422
)
export const TransferBarred = createError(
  'TRANSFER_BARRED',
  '%s took part in what this step decides on (two persons); choose another colleague',
  422
)

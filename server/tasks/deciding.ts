import type { TaskCompletion } from './schema.ts'

/** Forms whose completion ends a case, in whichever kind of item: what must be settled before comes before them. */
const DECIDING: readonly (string | null)[] = [
  'yimen:decide',
  'yimen:record',
  'yimen:forward',
  'yimen:register',
  'yimen:acknowledge',
  'yimen:record-service'
] satisfies TaskCompletion['form'][]

export const decidesCase = (form: string | null): boolean => DECIDING.includes(form)

import type { ApplicantMove } from '../../../server/moves/schema.ts'

/** The applicant was told of its right and has not answered; a hearing that the organ ordered asks nothing. */
export const wantsAnswer = ({ move, byRight, taskId }: ApplicantMove): boolean =>
  move === 'hearing' && byRight && taskId !== null

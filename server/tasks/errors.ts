import createError from '@fastify/error'

export const EntryInFuture = createError('ENTRY_IN_FUTURE', 'The day lies in the future', 422)
export const DaysWrongWay = createError('DAYS_WRONG_WAY', 'It cannot end before it begins', 422)
export const TaskNotOpen = createError(
  'TASK_NOT_OPEN',
  'Task %s is done or was withdrawn; reload the list',
  409
)
export const NotInCandidateGroup = createError(
  'NOT_IN_CANDIDATE_GROUP',
  'Only members of %s may do this',
  403
)
export const ClaimedByAnother = createError(
  'CLAIMED_BY_ANOTHER',
  'A colleague has claimed this task; take another or ask for it to be given back',
  409
)
export const NotClaimedByYou = createError(
  'NOT_CLAIMED_BY_YOU',
  'Only who claimed a task may give it back',
  403
)
export const CountersignedByYou = createError(
  'COUNTERSIGNED_BY_YOU',
  'You countersigned this; another person decides it',
  403
)
export const TaskAlreadyCompleted = createError('TASK_ALREADY_COMPLETED', 'Task %s was completed before', 409)
export const FormMismatch = createError('FORM_MISMATCH', 'This task is completed with the form %s', 422)
export const NotAPair = createError(
  'NOT_A_PAIR',
  'Opinion and item do not belong together any more: one of them was done or claimed alone. Reload the page',
  409
)
export const NotYourStep = createError(
  'NOT_YOUR_STEP',
  'Only who submitted a step may take it back, and only once',
  403
)
export const StepTookEffect = createError(
  'STEP_TOOK_EFFECT',
  'It took effect or left the department; what was decided is changed only by a new procedure',
  409
)
export const StepOpened = createError(
  'STEP_OPENED',
  'The next person has opened it already; ask for it to be returned',
  409
)
export const StepTakenBack = createError(
  'STEP_TAKEN_BACK',
  'Its author has just taken the step before back; it will return when it is submitted again',
  409
)
export const NotTwoPersons = createError(
  'NOT_TWO_PERSONS',
  'You wrote the review; another person decides it',
  403
)
export const NeedsOwnLook = createError(
  'NEEDS_OWN_LOOK',
  'It is never signed together with others (%s); open it and decide it by itself',
  422
)
export const PapersMissing = createError(
  'PAPERS_MISSING',
  'These papers are missing: %s. Ask for a correction instead of accepting',
  422
)
export const CorrectionAlreadyAsked = createError(
  'CORRECTION_ALREADY_ASKED',
  'All corrections are asked once (Administrative Licensing Act 32); accept, or reject with reasons',
  422
)
export const CorrectionIncomplete = createError(
  'CORRECTION_INCOMPLETE',
  'Not yet answered: %s. Attach the papers or write an answer to each line',
  422
)
export const CompetentDepartmentMissing = createError(
  'COMPETENT_DEPARTMENT_MISSING',
  'Name the department that is competent',
  422
)
export const ConditionsMissing = createError('CONDITIONS_MISSING', 'Write at least one condition', 422)
export const PrerequisiteOpen = createError(
  'PREREQUISITE_OPEN',
  'A prerequisite of this item is not granted yet; it can be decided only after it',
  422
)
export const FindingsOpen = createError(
  'FINDINGS_OPEN',
  'Say of each finding whether it holds before you submit; still open: %s',
  422
)
export const MinutesMissing = createError(
  'MINUTES_MISSING',
  'A department disagreed; record the minutes of the joint meeting first',
  422
)
export const MilestonesOpen = createError(
  'MILESTONES_OPEN',
  'Not granted: %s. The stage cannot pass; conclude it as failed',
  422
)
export const DisagreementStands = createError(
  'DISAGREEMENT_STANDS',
  'Still against it: %s. The stage passes when that department has answered again; else conclude it as failed',
  422
)
export const MeetingInFuture = createError(
  'MEETING_IN_FUTURE',
  'The meeting must have been held by today',
  422
)
export const CasesOpen = createError(
  'CASES_OPEN',
  'Still open: %s. The stage passes when every case is decided',
  422
)
export const OverdueReasonMissing = createError(
  'OVERDUE_REASON_MISSING',
  'The %s is over its limit; say why (overdueReason) with what you submit',
  422
)

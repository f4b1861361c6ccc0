import createError from '@fastify/error'

// One table of every refusal: code for the web's dictionary, sentence that says what to do, status.
// The web shows the Chinese sentence that belongs to the code, and the number that finds the log lines.

export const NotSignedIn = createError('NOT_SIGNED_IN', 'Sign in first', 401)
export const NotAllowed = createError('NOT_ALLOWED', 'Your roles do not allow this', 403)
export const NotFound = createError('NOT_FOUND', 'There is no %s here', 404)

export const FindingNotOfThisReview = createError(
  'FINDING_NOT_OF_THIS_REVIEW',
  'The answer %s belongs to another kind of joint review',
  422
)
export const JointFindingsAgainst = createError(
  'JOINT_FINDINGS_AGAINST',
  'It cannot be granted while these stand against it: %s',
  422
)
export const VisitToCome = createError(
  'VISIT_TO_COME',
  'The joint visit is on %s; findings can be submitted from that day on',
  422
)
export const VisitInPast = createError('VISIT_IN_PAST', 'Choose a day that is still to come, not %s', 422)
export const VisitFixed = createError(
  'VISIT_FIXED',
  'The visit is over, or another day was asked for already: talk to the lead department',
  409
)

export const WrongCredentials = createError(
  'WRONG_CREDENTIALS',
  'User name or password is wrong, or the account is locked for a while after repeated failures',
  401
)
export const PasswordNeeded = createError(
  'PASSWORD_NEEDED',
  'Signing asks for the password again: send it to POST /api/session/confirmation, then repeat',
  403
)
export const PasswordTooSimple = createError(
  'PASSWORD_TOO_SIMPLE',
  'Choose a password of at least 8 characters with letters and digits that does not hold the user name',
  400
)
export const LinkSpent = createError(
  'LINK_SPENT',
  'This link was used, revoked or is too old; ask for a new one',
  410
)
export const UsernameTaken = createError('USERNAME_TAKEN', 'The user name %s is taken; choose another', 409)

export const CreditCodeWrong = createError(
  'CREDIT_CODE_WRONG',
  'The check digits of credit code %s do not fit (GB 32100); compare it with the business licence',
  400
)
export const IdNumberWrong = createError(
  'ID_NUMBER_WRONG',
  'This is no identity card number (GB 11643); compare it with the card',
  400
)
export const DeliveredAlready = createError(
  'DELIVERED_ALREADY',
  'It is not to be delivered: it was handed over or downloaded already, or not granted',
  409
)
export const DeliveryDayWrong = createError(
  'DELIVERY_DAY_WRONG',
  'The day lies before the decision or in the future',
  422
)
export const ParallelTooEarly = createError(
  'PARALLEL_TOO_EARLY',
  'File the project’s first stage first: an item that is filed by itself uses its facts and code',
  409
)
export const PrerequisiteNotFiled = createError(
  'PREREQUISITE_NOT_FILED',
  'It needs what is not there yet: %s. File that first',
  409
)
export const EntryInFuture = createError('ENTRY_IN_FUTURE', 'The day lies in the future', 422)
export const DaysWrongWay = createError('DAYS_WRONG_WAY', 'It cannot end before it begins', 422)
export const OrganisationExists = createError(
  'ORGANISATION_EXISTS',
  'The organisation with credit code %s is registered; ask a colleague there to invite you',
  409
)
export const OrganisationAtWindow = createError(
  'ORGANISATION_AT_WINDOW',
  'The organisation with credit code %s was entered at a window and has no account yet; who came there shows the identity card again and gets a one-time link',
  409
)
export const AnotherPersonCame = createError(
  'ANOTHER_PERSON_CAME',
  'This is not the identity card of the person who came to file',
  422
)
export const NotInvited = createError('NOT_INVITED', 'The invitation is for another person', 403)
export const LastMember = createError('LAST_MEMBER', 'Nobody would be left to act for the organisation', 409)

export const LastAdministrator = createError(
  'LAST_ADMINISTRATOR',
  'Give another person the role of administrator first',
  409
)
export const RoleNeedsOrgUnit = createError(
  'ROLE_NEEDS_ORG_UNIT',
  'The role %s is held at an org unit; name one',
  400
)
export const OpenTasks = createError(
  'OPEN_TASKS',
  '%d open tasks are claimed by this person; say who takes them over',
  409
)
export const NotATaker = createError(
  'NOT_A_TAKER',
  'The person named to take over the tasks has no active account',
  409
)
export const OrgUnitExists = createError('ORG_UNIT_EXISTS', '%s has an org unit in region %s', 409)
export const UnknownDepartmentOrRegion = createError(
  'UNKNOWN_DEPARTMENT_OR_REGION',
  'Department %s or region %s is not in the directory',
  400
)
export const FileMissing = createError('FILE_MISSING', 'Attach one file', 400)
export const TooManyRequests = createError('TOO_MANY_REQUESTS', 'Too many requests; try again in %s', 429)
export const UnknownRegion = createError('UNKNOWN_REGION', 'jurisdiction %s must be one of %s', 400)

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
export const DelegationNotInForce = createError(
  'DELEGATION_NOT_IN_FORCE',
  'You acted for %s (%s to %s): that delegation is over or does not cover this task. It goes back to them; ask for a new one',
  403
)
export const DelegationDaysWrong = createError(
  'DELEGATION_DAYS_WRONG',
  'A delegation begins today or later and ends within a year of its beginning',
  422
)
export const DelegationOverlaps = createError(
  'DELEGATION_OVERLAPS',
  'This work is handed to %s from %s to %s already; end that delegation first, or choose other days, items or regions',
  409
)
export const DelegateAway = createError(
  'DELEGATE_AWAY',
  '%s has handed on the own work from %s to %s and cannot take yours; a delegation goes no further. Choose another colleague',
  409
)
export const NotADelegate = createError(
  'NOT_A_DELEGATE',
  'Your work can go to a handler, head or lead of your own office, or of its region where the region allows it',
  422
)
export const DelegationOver = createError('DELEGATION_OVER', 'This delegation is over already', 409)
export const NobodyToShow = createError(
  'NOBODY_TO_SHOW',
  'Name at least one colleague with an active account, or one office',
  422
)
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
export const SignerWrong = createError(
  'SIGNER_WRONG',
  'Name active officers or offices, none of them twice and not yourself',
  422
)
export const SignerDecides = createError(
  'SIGNER_DECIDES',
  'Nobody would be left to decide: the only head of the office cannot countersign what she decides. Ask another',
  422
)
export const ClaimFirst = createError(
  'CLAIM_FIRST',
  'Others are asked before or after a step that you have claimed (after: a review); claim it first',
  403
)
export const CountersignedAlready = createError(
  'COUNTERSIGNED_ALREADY',
  'One person has one voice: you asked for it or have answered already, for yourself or for another',
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
export const NotYourCountersign = createError(
  'NOT_YOUR_COUNTERSIGN',
  'Only who asked for a countersign may cancel it',
  403
)
export const CountersignOver = createError(
  'COUNTERSIGN_OVER',
  'No countersign is open; there is nothing to cancel',
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
export const NotPossibleNow = createError(
  'NOT_POSSIBLE_NOW',
  'The application is in the state %s, in which this is not possible; reload the page to see what is',
  409
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
export const LegalBasisMissing = createError('LEGAL_BASIS_MISSING', 'Name the legal basis', 422)
export const ReasonMissing = createError('REASON_MISSING', 'Give the reason', 422)
export const ConditionsMissing = createError('CONDITIONS_MISSING', 'Write at least one condition', 422)
export const ConditionPlaceWrong = createError(
  'CONDITION_PLACE_WRONG',
  'Tie each condition to an item of this stage or to a later stage, where somebody looks at it: %s',
  422
)
export const ConditionsOpen = createError(
  'CONDITIONS_OPEN',
  'Say of each condition of another department whether it is met, with a word; still open: %s',
  422
)
export const ConditionUnmet = createError(
  'CONDITION_UNMET',
  'A condition is not met: %s. Return it for another look, or refuse',
  422
)
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
export const MarkNotHere = createError(
  'MARK_NOT_HERE',
  'Papers are marked while a filing is accepted or reviewed; this task does neither',
  422
)
export const MarkSubmitted = createError(
  'MARK_SUBMITTED',
  'The mark went with what was submitted and stays as it is; set a new one',
  409
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
export const MeetingInPast = createError('MEETING_IN_PAST', 'A meeting is called for a time to come', 422)
export const MeetingConvened = createError(
  'MEETING_CONVENED',
  'A meeting is called already; change its time or place instead',
  409
)
export const MeetingOver = createError('MEETING_OVER', 'This meeting was held or cancelled', 409)
export const NoDisagreement = createError(
  'NO_DISAGREEMENT',
  'No department disagrees or asks for a special procedure',
  422
)
export const NotInvitable = createError('NOT_INVITABLE', '%s takes no part in this stage', 422)
export const NothingToUrge = createError(
  'NOTHING_TO_URGE',
  'Nobody has it at the moment: it is done, or waits for an answer or a prerequisite',
  409
)
export const UrgedRecently = createError(
  'URGED_RECENTLY',
  'It was urged less than an hour ago; give them %d more minutes',
  429
)
export const FileUnreadable = createError(
  'FILE_UNREADABLE',
  'The file is no table of comma-separated values: %s',
  400
)

export const CursorInvalid = createError(
  'CURSOR_INVALID',
  'The cursor is not one of ours; load the list from its beginning',
  400
)

export const UnknownDepartment = createError(
  'UNKNOWN_DEPARTMENT',
  'Department %s is not in the directory',
  400
)
export const TopicNotForWorkers = createError(
  'TOPIC_NOT_FOR_WORKERS',
  "%s is one of the platform's own topics; name topics of the department",
  400
)

export const ApplicationIncomplete = createError(
  'APPLICATION_INCOMPLETE',
  'Cannot be filed yet; still to do: %s',
  422
)
export const StageNotDeployed = createError(
  'STAGE_NOT_DEPLOYED',
  'Stage %s cannot be filed online yet: its diagram is not released',
  409
)

export const ProjectCodeTaken = createError(
  'PROJECT_CODE_TAKEN',
  'The project code %s is registered already; check it, or look in your projects',
  409
)
export const ProjectFiled = createError('PROJECT_FILED', 'It was filed; only a draft can be deleted', 409)
export const StageNotOffered = createError(
  'STAGE_NOT_OFFERED',
  'Stage %s opens when the stages before it have passed, or early when it is asked for',
  409
)
export const EarlyReviewBlocked = createError(
  'EARLY_REVIEW_BLOCKED',
  'It can be reviewed early once these are granted: %s',
  409
)

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
export const NotADiagram = createError('NOT_A_DIAGRAM', 'This is no BPMN diagram that can be read: %s', 422)
export const BlockThereAlready = createError(
  'BLOCK_THERE_ALREADY',
  'The block %s stands in this diagram already',
  409
)
export const MoveNotDrawn = createError(
  'MOVE_NOT_DRAWN',
  'The diagram that handles it has no block for this, or has not come to it yet; ask the process designer',
  409
)
export const MoveOpen = createError(
  'MOVE_OPEN',
  'Something that was set going is not over: %s; it is awaited first',
  409
)
export const FactsWrong = createError('FACTS_WRONG', 'These facts do not fit together; check each value', 422)
export const NothingChanges = createError(
  'NOTHING_CHANGES',
  'These are the facts that were filed; change one, or add an item',
  422
)
export const UnknownItem = createError('UNKNOWN_ITEM', 'Not an item of this stage: %s', 422)
export const ReassignedToSame = createError(
  'REASSIGNED_TO_SAME',
  'It is with this office; choose another, or give it back with a reason',
  422
)
export const RuleInPast = createError(
  'RULE_IN_PAST',
  'It cannot hold from %s: what was filed keeps its promise. Choose today or later',
  422
)
export const NoPromise = createError('NO_PROMISE', 'No days are promised for the item %s', 422)
export const PromiseOverStatute = createError(
  'PROMISE_OVER_STATUTE',
  'The statute allows at most %s days for this item; promise no more',
  422
)
export const NoStageDiagram = createError(
  'NO_STAGE_DIAGRAM',
  'The diagram %s is not released, or nobody concludes a stage in it',
  422
)
export const NoReviewer = createError(
  'NO_REVIEWER',
  'This department gives no opinion in that stage; silence counts between departments alone, never towards the applicant',
  422
)
export const CasesOpen = createError(
  'CASES_OPEN',
  'Still open: %s. The stage passes when every case is decided',
  422
)
export const WithdrawalOpen = createError(
  'WITHDRAWAL_OPEN',
  'A withdrawal is asked for and its days are suspended; the departments sign first, or the applicant takes it back',
  409
)
export const WithdrawalTooLate = createError(
  'WITHDRAWAL_TOO_LATE',
  'Everything is decided already; there is nothing left to withdraw. What was granted is given back at its department',
  409
)
export const WithdrawalSigned = createError(
  'WITHDRAWAL_SIGNED',
  'A department has signed already; the request can no longer be taken back',
  409
)
export const DecidedUnseen = createError(
  'DECIDED_UNSEEN',
  'Meanwhile this was decided: %s. Look at it, then ask again; what is decided stays',
  409
)
export const CaseNotOpened = createError(
  'CASE_NOT_OPENED',
  'It is not with its department by itself; withdraw the whole filing, or the case that it is handled in',
  409
)
export const ExtensionNotAllowed = createError(
  'EXTENSION_NOT_ALLOWED',
  'The law gives this item no extension; it is decided in time',
  422
)
export const ExtensionTooLong = createError(
  'EXTENSION_TOO_LONG',
  'At most %s may be added; write fewer days',
  422
)
export const ExtendedAlready = createError(
  'EXTENDED_ALREADY',
  'It was extended once; the law allows no second time',
  409
)
export const ExtensionTooLate = createError(
  'EXTENSION_TOO_LATE',
  'The statutory day is over; an extension had to be decided before it. It is decided now, with the reason for the delay',
  409
)
export const EngineAway = createError(
  'ENGINE_AWAY',
  'The process engine does not answer at the moment; what was sent before is kept. Try again in a minute',
  503
)

export const QuestionAnswered = createError(
  'QUESTION_ANSWERED',
  'A colleague has answered this question',
  409
)
export const ForwardToSelf = createError(
  'FORWARD_TO_SELF',
  'The question is with this office already; choose another',
  422
)
export const NamesInPublic = createError(
  'NAMES_IN_PUBLIC',
  'Everybody would read who asked: take %s out of what is shown to all',
  422
)

export const NoticeUnreadable = createError(
  'NOTICE_UNREADABLE',
  'This is no notice of days off: %s. Give the JSON of chinese-days or an .ics; nothing was changed',
  422
)
export const NoticeContradicts = createError(
  'NOTICE_CONTRADICTS',
  'The file says of %s that it is off and that it is worked; nothing was changed',
  422
)
export const NoticeWithoutYear = createError(
  'NOTICE_WITHOUT_YEAR',
  'The file names for no year the %d days off that a notice has at least; nothing was changed',
  422
)
export const NoticeOfOtherYear = createError(
  'NOTICE_OF_OTHER_YEAR',
  'The file is no notice for %s; it is one for %s',
  422
)
export const CalendarChanged = createError(
  'CALENDAR_CHANGED',
  'Somebody changed the calendar since the preview; look at the preview again, then apply',
  409
)

export const TemplateWrong = createError(
  'TEMPLATE_WRONG',
  'A paper could not be written with this wording (%s); mend it first',
  422
)
export const TemplateChanged = createError(
  'TEMPLATE_CHANGED',
  'Somebody published another version in the meantime; look at it, then publish yours',
  409
)
export const YellowAfterWarning = createError(
  'YELLOW_AFTER_WARNING',
  'Yellow begins when as many or fewer days are left than at the warning; choose fewer days for yellow',
  422
)
export const OverdueReasonMissing = createError(
  'OVERDUE_REASON_MISSING',
  'The %s is over its limit; say why (overdueReason) with what you submit',
  422
)
export const SealedAlready = createError(
  'SEALED_ALREADY',
  'The paper %s is sealed electronically; a scan would say nothing more',
  409
)

export const ProcedureNotListed = createError(
  'PROCEDURE_NOT_LISTED',
  'The directory lists no such procedure for this item; choose one that it lists',
  422
)
export const ProcedureOverCap = createError(
  'PROCEDURE_OVER_CAP',
  'At most %s may go uncounted for it; plan fewer days',
  422
)
export const PublicityTooShort = createError(
  'PUBLICITY_TOO_SHORT',
  'A publicity begins today or later and lasts at least %s days; move its last day',
  422
)
export const PublicityRuns = createError(
  'PUBLICITY_RUNS',
  'It is public until %s; the result is recorded on the day after',
  409
)
export const InspectorsWrong = createError(
  'INSPECTORS_WRONG',
  'An inspection needs two different officers of this office (行政许可法 55); name two',
  422
)
export const NotInspector = createError(
  'NOT_INSPECTOR',
  'Only those who were named to inspect record and sign it: %s',
  403
)
export const HearingOver = createError(
  'HEARING_OVER',
  'There was a hearing in this round, or it was waived; decide by it',
  409
)
export const HearingTooSoon = createError(
  'HEARING_TOO_SOON',
  'It is told seven working days before (行政许可法 48); the first possible day is %s',
  422
)
export const HearingTooLate = createError(
  'HEARING_TOO_LATE',
  'It is held within twenty working days of the request (行政许可法 47): on %s at the latest',
  422
)
export const HearingInFuture = createError(
  'HEARING_IN_FUTURE',
  'The minutes are written once it was held, on %s or later',
  422
)
export const ChairIsReviewer = createError(
  'CHAIR_IS_REVIEWER',
  'Who reviews the application does not preside (行政许可法 48); choose somebody else',
  422
)
export const ChairNotOfOffice = createError(
  'CHAIR_NOT_OF_OFFICE',
  'An officer of this office presides; choose one of the list',
  422
)
export const CorrectionAskedInRound = createError(
  'CORRECTION_ASKED_IN_ROUND',
  'The applicant was asked for papers in this round of the case already; decide with what is there',
  409
)
export const LateDayWrong = createError(
  'LATE_DAY_WRONG',
  'A paper that follows later needs a day after %s and not after %s',
  422
)
export const FilingBanned = createError(
  'FILING_BANNED',
  'After a false filing or a permit got by fraud these may not be applied for until the day named: %s',
  409
)
export const NotPromised = createError(
  'NOT_PROMISED',
  'This paper was not promised for later, or is there already; a correction is asked by the lead',
  409
)
export const PromiseOverdue = createError(
  'PROMISE_OVERDUE',
  'The promised day of %s is over; it can be refused, or granted once the papers are there',
  409
)
export const NotGranted = createError(
  'NOT_GRANTED',
  'Only what is granted can be revoked or renewed; this case is not, or is no more',
  409
)
export const PapersThere = createError(
  'PAPERS_THERE',
  'The promised papers are all there: the promise is kept and gives no reason to revoke',
  409
)
export const PapersStillMissing = createError(
  'PAPERS_STILL_MISSING',
  'Promised papers are still missing: revoke, or give more time once',
  409
)
export const ExtraTimeGiven = createError(
  'EXTRA_TIME_GIVEN',
  'More time was given once; there is no second time',
  409
)
export const ExtraTimeWrong = createError('EXTRA_TIME_WRONG', 'The new day must lie after today', 422)
export const WithoutEnd = createError(
  'WITHOUT_END',
  'This permit holds without end and needs no renewal',
  409
)
export const RenewalTooLate = createError(
  'RENEWAL_TOO_LATE',
  'A renewal is asked at least %s days before the end, here until %s; apply anew',
  409
)
export const RectifiedAlready = createError(
  'RECTIFIED_ALREADY',
  'It was to be put right once already: it holds, or it does not',
  409
)
export const NoLevelBelow = createError(
  'NO_LEVEL_BELOW',
  'This level received it first: there is none below to send it back to',
  409
)
export const NotAtProvince = createError(
  'NOT_AT_PROVINCE',
  'The case is not at the province, or its result was taken over already',
  409
)
export const DecidedOnWrong = createError(
  'DECIDED_ON_WRONG',
  'The province decides from the day on which the case went there, %s, until today',
  422
)
export const SignatureMissing = createError(
  'SIGNATURE_MISSING',
  'Let who came sign on the pad: the signature goes with the promise',
  422
)

import createError from '@fastify/error'

// Every refusal: code for the web's dictionary, sentence that says what to do, status. What one module alone refuses
// stands beside it. The web shows the Chinese sentence that belongs to the code, and the number that finds the log lines.

export * from './calendar/errors.ts'
export * from './conditions/errors.ts'
export * from './delegations/errors.ts'
export * from './files/errors.ts'
export * from './joint-reviews/errors.ts'
export * from './levels/errors.ts'
export * from './meetings/errors.ts'
export * from './moves/errors.ts'
export * from './moves/countersign/errors.ts'
export * from './moves/extension/errors.ts'
export * from './moves/hearing/errors.ts'
export * from './moves/special-procedure/errors.ts'
export * from './moves/withdrawal/errors.ts'
export * from './organisations/errors.ts'
export * from './people/errors.ts'
export * from './projects/errors.ts'
export * from './promises/errors.ts'
export * from './questions/errors.ts'
export * from './region-settings/errors.ts'
export * from './sessions/errors.ts'
export * from './tasks/errors.ts'
export * from './transfers/errors.ts'
export * from './window/errors.ts'

export const NotSignedIn = createError('NOT_SIGNED_IN', 'Sign in first', 401)
export const NotAllowed = createError('NOT_ALLOWED', 'Your roles do not allow this', 403)
export const NotFound = createError('NOT_FOUND', 'There is no %s here', 404)
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
export const OrgUnitExists = createError('ORG_UNIT_EXISTS', '%s has an org unit in region %s', 409)
export const UnknownDepartmentOrRegion = createError(
  'UNKNOWN_DEPARTMENT_OR_REGION',
  'Department %s or region %s is not in the directory',
  400
)
export const TooManyRequests = createError('TOO_MANY_REQUESTS', 'Too many requests; try again in %s', 429)
export const UnknownRegion = createError('UNKNOWN_REGION', 'jurisdiction %s must be one of %s', 400)
export const NobodyToShow = createError(
  'NOBODY_TO_SHOW',
  'Name at least one colleague with an active account, or one office',
  422
)
export const NotPossibleNow = createError(
  'NOT_POSSIBLE_NOW',
  'The application is in the state %s, in which this is not possible; reload the page to see what is',
  409
)
export const LegalBasisMissing = createError('LEGAL_BASIS_MISSING', 'Name the legal basis', 422)
export const ReasonMissing = createError('REASON_MISSING', 'Give the reason', 422)
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
export const NotADiagram = createError('NOT_A_DIAGRAM', 'This is no BPMN diagram that can be read: %s', 422)
export const BlockThereAlready = createError(
  'BLOCK_THERE_ALREADY',
  'The block %s stands in this diagram already',
  409
)
export const EngineAway = createError(
  'ENGINE_AWAY',
  'The process engine does not answer at the moment; what was sent before is kept. Try again in a minute',
  503
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
export const FilingBanned = createError(
  'FILING_BANNED',
  'After a false filing or a permit got by fraud these may not be applied for until the day named: %s',
  409
)
export const PromiseOverdue = createError(
  'PROMISE_OVERDUE',
  'The promised day of %s is over; it can be refused, or granted once the papers are there',
  409
)

import createError from '@fastify/error'

// One table of every refusal: code for the web's dictionary, sentence that says what to do, status.
// The web shows the Chinese sentence that belongs to the code, and the number that finds the log lines.

export const NotSignedIn = createError('NOT_SIGNED_IN', 'Sign in first', 401)
export const NotAllowed = createError('NOT_ALLOWED', 'Your roles do not allow this', 403)
export const NotFound = createError('NOT_FOUND', 'There is no %s here', 404)

export const WrongCredentials = createError(
  'WRONG_CREDENTIALS',
  'User name or password is wrong, or the account is locked for a while after repeated failures',
  401
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
export const OrganisationExists = createError(
  'ORGANISATION_EXISTS',
  'The organisation with credit code %s is registered; ask a colleague there to invite you',
  409
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

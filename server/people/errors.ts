import createError from '@fastify/error'

export const UsernameTaken = createError('USERNAME_TAKEN', 'The user name %s is taken; choose another', 409)
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
export const FileUnreadable = createError(
  'FILE_UNREADABLE',
  'The file is no table of comma-separated values: %s',
  400
)

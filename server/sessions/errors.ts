import createError from '@fastify/error'

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

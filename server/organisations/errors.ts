import createError from '@fastify/error'

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
export const OrganisationAtWindow = createError(
  'ORGANISATION_AT_WINDOW',
  'The organisation with credit code %s was entered at a window and has no account yet; who came there shows the identity card again and gets a one-time link',
  409
)
export const NotInvited = createError('NOT_INVITED', 'The invitation is for another person', 403)
export const LastMember = createError('LAST_MEMBER', 'Nobody would be left to act for the organisation', 409)

import { Type, type Static } from 'typebox'
import { OneTimeToken, Password, SignedIn, Username } from '../sessions/schema.ts'

const Uuid = Type.String({ format: 'uuid' })
const nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const PersonName = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const Phone = Type.String({ maxLength: 40, pattern: '^[0-9+() -]*$' })
const Email = Type.String({ format: 'email', maxLength: 200 })

/** 统一社会信用代码, GB 32100: 18 characters without I O S V Z; the check digits are computed on the server. */
export const CreditCode = Type.String({ pattern: '^[0-9A-HJ-NP-RT-UW-Y]{18}$' })
const OrganisationName = Type.String({ minLength: 2, maxLength: 200, pattern: '\\S' })

/** 电子送达 is agreed to at the registration; `false` asks for paper. */
const NewOrganisation = Type.Object({
  creditCode: CreditCode,
  name: OrganisationName,
  electronicService: Type.Optional(Type.Boolean())
})

export const Organisation = Type.Object({
  id: Uuid,
  creditCode: Type.String(),
  name: Type.String(),
  address: nullable(Type.String()),
  email: nullable(Type.String()),
  /** agreed to be served in its inbox; papers are handed over otherwise */
  electronicService: Type.Boolean(),
  servicePhone: nullable(Type.String()),
  serviceAgreedAt: nullable(Type.String({ format: 'date-time' })),
  createdAt: Type.String({ format: 'date-time' })
})
export type Organisation = Static<typeof Organisation>

export const Member = Type.Object({
  personId: Uuid,
  username: Type.String(),
  name: Type.String(),
  since: Type.String({ format: 'date-time' })
})
export type Member = Static<typeof Member>

const Registration = Type.Object({
  username: Username,
  password: Password,
  name: PersonName,
  phone: Type.Optional(Phone),
  email: Type.Optional(Email)
})

/**
 * Errors: 409 USERNAME_TAKEN, 409 ORGANISATION_EXISTS (a colleague has to invite), 409
 * ORGANISATION_AT_WINDOW (the window that filed gives a link), 400 CREDIT_CODE_WRONG.
 */
export const register = {
  method: 'POST',
  url: '/api/registrations',
  schema: {
    body: Type.Intersect([Registration, Type.Object({ organisation: NewOrganisation })]),
    response: { 200: SignedIn }
  }
} as const

/** The person's own organisations. */
export const listOrganisations = {
  method: 'GET',
  url: '/api/organisations',
  schema: { response: { 200: Type.Object({ organisations: Type.Array(Organisation) }) } }
} as const

/** A person who has an account may act for a second organisation. */
export const createOrganisation = {
  method: 'POST',
  url: '/api/organisations',
  schema: {
    body: NewOrganisation,
    response: { 200: Organisation }
  }
} as const

const oneOrganisation = Type.Object({ organisationId: Uuid })

export const editOrganisation = {
  method: 'PATCH',
  url: '/api/organisations/:organisationId',
  schema: {
    params: oneOrganisation,
    body: Type.Partial(
      Type.Object({
        name: OrganisationName,
        address: nullable(Type.String({ maxLength: 300 })),
        email: nullable(Email),
        electronicService: Type.Boolean(),
        servicePhone: nullable(Phone)
      })
    ),
    response: { 200: Organisation }
  }
} as const

export const listMembers = {
  method: 'GET',
  url: '/api/organisations/:organisationId/members',
  schema: { params: oneOrganisation, response: { 200: Type.Object({ members: Type.Array(Member) }) } }
} as const

/** Oneself or a colleague. Errors: 409 LAST_MEMBER. */
export const removeMember = {
  method: 'DELETE',
  url: '/api/organisations/:organisationId/members/:personId',
  schema: {
    params: Type.Object({ organisationId: Uuid, personId: Uuid }),
    response: { 200: Type.Object({ members: Type.Array(Member) }) }
  }
} as const

export const Invitation = Type.Object({
  id: Uuid,
  username: nullable(Type.String()),
  email: nullable(Type.String()),
  invitedByName: Type.String(),
  createdAt: Type.String({ format: 'date-time' }),
  expiresAt: Type.String({ format: 'date-time' }),
  acceptedAt: nullable(Type.String({ format: 'date-time' }))
})
export type Invitation = Static<typeof Invitation>

/** Answers with the one-time path to send to the colleague; when a user name is given, only that person may accept. */
export const inviteColleague = {
  method: 'POST',
  url: '/api/organisations/:organisationId/invitations',
  schema: {
    params: oneOrganisation,
    body: Type.Object({ username: Type.Optional(Username), email: Type.Optional(Email) }),
    response: { 200: Type.Object({ invitation: Invitation, path: Type.String() }) }
  }
} as const

export const listInvitations = {
  method: 'GET',
  url: '/api/organisations/:organisationId/invitations',
  schema: { params: oneOrganisation, response: { 200: Type.Object({ invitations: Type.Array(Invitation) }) } }
} as const

export const revokeInvitation = {
  method: 'DELETE',
  url: '/api/organisations/:organisationId/invitations/:invitationId',
  schema: {
    params: Type.Object({ organisationId: Uuid, invitationId: Uuid }),
    response: { 200: Type.Object({ invitations: Type.Array(Invitation) }) }
  }
} as const

/** For the page that the link opens. Errors: 410 LINK_SPENT. */
export const readInvitation = {
  method: 'POST',
  url: '/api/invitations/read',
  schema: {
    body: Type.Object({ token: OneTimeToken }),
    response: {
      200: Type.Object({
        organisationName: Type.String(),
        invitedByName: Type.String(),
        username: nullable(Type.String()),
        expiresAt: Type.String({ format: 'date-time' })
      })
    }
  }
} as const

/** By a person who is signed in. Errors: 410 LINK_SPENT, 403 NOT_INVITED. */
export const acceptInvitation = {
  method: 'POST',
  url: '/api/invitations/accept',
  schema: { body: Type.Object({ token: OneTimeToken }), response: { 200: Organisation } }
} as const

/** By a colleague without an account; signs in. Errors: 410 LINK_SPENT, 403 NOT_INVITED, 409 USERNAME_TAKEN. */
export const registerInvited = {
  method: 'POST',
  url: '/api/invitations/register',
  schema: {
    body: Type.Intersect([Registration, Type.Object({ token: OneTimeToken })]),
    response: { 200: SignedIn }
  }
} as const

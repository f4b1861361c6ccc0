import { Type, type Static } from 'typebox'
import { HeldDelegation } from '../delegations/held.ts'
import { Role } from '../roles/schema.ts'

export const PASSWORD_MIN_LENGTH = 8
export const LOCALES = ['zh', 'en'] as const
export const Locale = Type.Enum([...LOCALES])

/** Compared without regard to case. */
export const Username = Type.String({
  minLength: 3,
  maxLength: 64,
  pattern: '^[A-Za-z0-9\\u4e00-\\u9fff][A-Za-z0-9\\u4e00-\\u9fff._@-]*$'
})
/** The length is what counts; the upper limit keeps argon2 from being fed megabytes. */
export const Password = Type.String({ minLength: PASSWORD_MIN_LENGTH, maxLength: 128 })
/** No shortest length: who opens half a link hears that it is no good, not that something was filled in wrongly. */
export const OneTimeToken = Type.String({ maxLength: 500 })

export const CurrentUser = Type.Object({
  id: Type.String({ format: 'uuid' }),
  username: Type.String(),
  name: Type.String(),
  roles: Type.Array(
    Type.Object({
      role: Role,
      department: Type.Union([Type.String(), Type.Null()]),
      region: Type.Union([Type.String(), Type.Null()])
    })
  ),
  /** Candidate groups: `HB@360521:handler`, `FG@360500:lead`, `organisation:<uuid>`. */
  groups: Type.Array(Type.String()),
  organisations: Type.Array(
    Type.Object({ id: Type.String({ format: 'uuid' }), name: Type.String(), creditCode: Type.String() })
  ),
  /** 委托: whose work she does today beside the own. */
  delegations: Type.Array(HeldDelegation),
  locale: Type.Union([Locale, Type.Null()])
})
export type CurrentUser = Static<typeof CurrentUser>

export const SignedIn = Type.Object({ csrfToken: Type.String(), user: CurrentUser })

/** Errors: 401 WRONG_CREDENTIALS, the same for unknown users, wrong passwords and locked accounts. */
export const signIn = {
  method: 'POST',
  url: '/api/session',
  schema: {
    body: Type.Object({
      username: Type.String({ maxLength: 64 }),
      password: Type.String({ maxLength: 128 })
    }),
    response: { 200: SignedIn }
  }
} as const

/** Never an error: `user` and `csrfToken` are null when nobody is signed in. */
export const readSession = {
  method: 'GET',
  url: '/api/session',
  schema: {
    response: {
      200: Type.Object({
        csrfToken: Type.Union([Type.String(), Type.Null()]),
        user: Type.Union([CurrentUser, Type.Null()])
      })
    }
  }
} as const

export const signOut = {
  method: 'DELETE',
  url: '/api/session',
  schema: { response: { 200: Type.Object({ signedOut: Type.Boolean() }) } }
} as const

export const chooseLocale = {
  method: 'PUT',
  url: '/api/session/locale',
  schema: { body: Type.Object({ locale: Locale }), response: { 200: Type.Object({ locale: Locale }) } }
} as const

/** Before signing: the password of the person who is signed in, counted as at the sign-in. Errors: 401 WRONG_CREDENTIALS. */
export const confirmPassword = {
  method: 'POST',
  url: '/api/session/confirmation',
  schema: {
    body: Type.Object({ password: Type.String({ maxLength: 128 }) }, { additionalProperties: false }),
    response: { 200: Type.Object({ confirmedUntil: Type.String({ format: 'date-time' }) }) }
  }
} as const

/** Ends every other session of the person. Errors: 401 WRONG_CREDENTIALS. */
export const changePassword = {
  method: 'POST',
  url: '/api/session/password',
  schema: {
    body: Type.Object({ currentPassword: Type.String({ maxLength: 128 }), newPassword: Password }),
    response: { 200: SignedIn }
  }
} as const

/** Errors: 410 LINK_SPENT. */
export const redeemFirstAdministrator = {
  method: 'POST',
  url: '/api/first-administrator',
  schema: {
    body: Type.Object({
      token: OneTimeToken,
      username: Username,
      password: Password,
      name: Type.String({ minLength: 1, maxLength: 100 })
    }),
    response: { 200: SignedIn }
  }
} as const

/** Errors: 410 LINK_SPENT. */
export const redeemPasswordReset = {
  method: 'POST',
  url: '/api/password-resets',
  schema: {
    body: Type.Object({ token: OneTimeToken, newPassword: Password }),
    response: { 200: SignedIn }
  }
} as const

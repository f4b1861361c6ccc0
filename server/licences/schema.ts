import { Type, type Static } from 'typebox'

export const LicenceCheck = Type.Object({
  number: Type.String(),
  nameZh: Type.String(),
  holder: Type.String(),
  projectNameZh: Type.String(),
  departmentZh: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  validUntil: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  valid: Type.Boolean(),
  revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  sha256: Type.String()
})
export type LicenceCheck = Static<typeof LicenceCheck>

/** The JSON of the public check page. The page itself is GET /check/:checkCode: plain HTML, no login, no script. */
export const checkLicence = {
  method: 'GET',
  url: '/api/check/:checkCode',
  schema: {
    params: Type.Object({ checkCode: Type.String({ maxLength: 32 }) }),
    response: { 200: LicenceCheck }
  }
} as const

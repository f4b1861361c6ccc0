import { Type, type Static } from 'typebox'

export const LicenceCheck = Type.Object({
  number: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  holder: Type.String(),
  projectNameZh: Type.String(),
  projectCode: Type.Union([Type.String(), Type.Null()]),
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  issuedOn: Type.String({ format: 'date' }),
  validUntil: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  valid: Type.Boolean(),
  revokedAt: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]),
  sha256: Type.String({ description: 'of the PDF as it was issued' })
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

export const checkPage = {
  method: 'GET',
  url: '/check/:checkCode',
  schema: {
    hide: true,
    params: Type.Object({ checkCode: Type.String({ maxLength: 32 }) }),
    querystring: Type.Object({ lang: Type.Optional(Type.String({ maxLength: 8 })) })
  }
} as const

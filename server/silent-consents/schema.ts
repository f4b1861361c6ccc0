import { Type, type Static } from 'typebox'

const place = {
  region: Type.String({ maxLength: 16 }),
  stage: Type.String({ maxLength: 2 }),
  department: Type.String({ maxLength: 16 })
}

/** Whose stage opinion counts as agreed when its days are over, and on what document that rests (rules §4.6). */
export const SilentConsent = Type.Object({
  ...place,
  departmentZh: Type.String(),
  departmentEn: Type.String(),
  document: Type.String()
})
export type SilentConsent = Static<typeof SilentConsent>

export const listSilentConsents = {
  method: 'GET',
  url: '/api/silent-consents',
  schema: {
    response: {
      200: Type.Object({
        consents: Type.Array(SilentConsent),
        /** who is asked for an opinion at all */
        reviewers: Type.Array(
          Type.Object({
            stage: Type.String(),
            department: Type.String(),
            departmentZh: Type.String(),
            departmentEn: Type.String()
          })
        )
      })
    }
  }
} as const

/** Holds for opinions whose days end from now on. 422 NO_REVIEWER: that department gives no opinion in the stage. */
export const allowSilentConsent = {
  method: 'PUT',
  url: '/api/silent-consents',
  schema: {
    body: Type.Object(
      { ...place, document: Type.String({ minLength: 4, maxLength: 400, pattern: '\\S' }) },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({}) }
  }
} as const

export const endSilentConsent = {
  method: 'DELETE',
  url: '/api/silent-consents/:region/:stage/:department',
  schema: { params: Type.Object(place), response: { 200: Type.Object({}) } }
} as const

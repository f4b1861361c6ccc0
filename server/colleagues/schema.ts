import { Type, type Static } from 'typebox'

export const Colleague = Type.Object({
  /** `user:<uuid>` of a person, `HB@360521` of an office */
  key: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.Union([Type.String(), Type.Null()]),
  /** of a person: the office */
  officeZh: Type.Union([Type.String(), Type.Null()]),
  officeEn: Type.Union([Type.String(), Type.Null()])
})
export type Colleague = Static<typeof Colleague>

/** Staff and offices whose name has the word in it; twelve at most, offices of the reader's region first. */
export const searchColleagues = {
  method: 'GET',
  url: '/api/colleagues',
  schema: {
    querystring: Type.Object({ q: Type.String({ minLength: 1, maxLength: 50 }) }),
    response: { 200: Type.Array(Colleague) }
  }
} as const

import { Type, type Static } from 'typebox'

export const DueDate = Type.Object({
  due: Type.String({ format: 'date' }),
  provisional: Type.Boolean({ description: 'a year without a notice of days off was looked at' })
})
export type DueDate = Static<typeof DueDate>

/** When a limit of working (`10wd`) or calendar days (`30cd`) ends that begins with the day after `start`, today when absent. */
export const readDueDate = {
  method: 'GET',
  url: '/api/due-dates',
  schema: {
    querystring: Type.Object({
      limit: Type.String({ pattern: '^\\d{1,3}(wd|cd)$' }),
      start: Type.Optional(Type.String({ format: 'date', pattern: '^20\\d\\d-' }))
    }),
    response: { 200: DueDate }
  }
} as const

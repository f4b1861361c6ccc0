import { Type, type Static } from 'typebox'
import { Clock } from '../../clocks/schema.ts'

const LegalDate = Type.String({ format: 'date' })
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const Year = Type.Integer({ minimum: 1950, maximum: 9998 })

const NoticeDay = Type.Object({
  date: LegalDate,
  kind: Type.Enum(['off', 'work']),
  name: Type.String()
})
export type NoticeDay = Static<typeof NoticeDay>

const CalendarYear = Type.Object({
  year: Year,
  /** The State Council's notice; null: the year is assumed, only the days off fixed by statute count */
  notice: Nullable(Type.String()),
  /** file that was imported; null: shipped with the software, or assumed */
  source: Nullable(Type.String()),
  importedAt: Nullable(Type.String()),
  importedBy: Nullable(Type.String({ description: 'name of the person' })),
  /** running clocks whose due day may still move because of this year */
  provisional: Type.Integer()
})
export type CalendarYear = Static<typeof CalendarYear>

/** A clock of an open case, application or opinion whose day moves, or becomes final. */
const MovedClock = Type.Object({
  number: Type.String(),
  projectId: Nullable(Type.String()),
  projectNameZh: Nullable(Type.String()),
  subjectZh: Nullable(Type.String()),
  subjectEn: Nullable(Type.String()),
  kind: Clock.properties.kind,
  from: Nullable(LegalDate),
  to: Nullable(LegalDate),
  wasProvisional: Type.Boolean(),
  provisional: Type.Boolean()
})
export type MovedClock = Static<typeof MovedClock>

const Impact = Type.Object({
  moved: Type.Integer({ description: 'running clocks whose due day moves' }),
  becameFinal: Type.Integer({
    description: 'running clocks that were provisional and are final on the same day'
  }),
  /** the moved ones first, at most 500 */
  clocks: Type.Array(MovedClock),
  stopped: Type.Integer({
    description: 'clocks that ended and ran over a changed day: they stay as they are'
  })
})

export const NoticePreview = Type.Object({
  format: Type.Enum(['json', 'ics']),
  /** for which the file could be the notice, newest first */
  years: Type.Array(Year),
  year: Year,
  wasAssumed: Type.Boolean(),
  /** its name, as the State Council words it each year */
  notice: Type.String(),
  /** every day of the year that departs from Monday–Friday, as the file says */
  days: Type.Array(NoticeDay),
  changes: Type.Array(
    Type.Object({ date: LegalDate, before: Nullable(NoticeDay), after: Nullable(NoticeDay) })
  ),
  /** entries of an .ics that say neither 休 nor 班 */
  leftOut: Type.Array(Type.String()),
  impact: Impact,
  /** what applying names, so that nobody applies what another import has changed meanwhile */
  basis: Type.String()
})
export type NoticePreview = Static<typeof NoticePreview>

const content = Type.String({ minLength: 1, maxLength: 1_500_000 })
const only = { additionalProperties: false }

export const listCalendarYears = {
  method: 'GET',
  url: '/api/calendar/years',
  schema: { response: { 200: Type.Array(CalendarYear) } }
} as const

/** Every day of the year, as it counts today. */
export const readCalendarYear = {
  method: 'GET',
  url: '/api/calendar/years/:year',
  schema: {
    params: Type.Object({ year: Year }),
    response: {
      200: Type.Object({
        year: Year,
        assumed: Type.Boolean(),
        days: Type.Array(
          Type.Object({
            date: LegalDate,
            kind: Type.Enum(['working-day', 'make-up-day', 'weekend', 'holiday']),
            name: Nullable(Type.String())
          })
        )
      })
    }
  }
} as const

/** Reads a file and changes nothing. `year` absent: the oldest of the file without a notice, else its newest. 422 when it cannot be read. */
export const previewNotice = {
  method: 'POST',
  url: '/api/calendar/notices/preview',
  schema: {
    body: Type.Object({ content, year: Type.Optional(Year) }, only),
    response: { 200: NoticePreview }
  }
} as const

/** Replaces the year and recomputes the clocks that look at its days: all or nothing. 409 when the calendar is not the previewed one. */
export const applyNotice = {
  method: 'POST',
  url: '/api/calendar/notices',
  schema: {
    body: Type.Object(
      {
        content,
        year: Year,
        basis: Type.String(),
        /** name of the file, or how it came */
        source: Type.String({ minLength: 1, maxLength: 200 }),
        notice: Type.Optional(Type.String({ maxLength: 200 }))
      },
      only
    ),
    response: {
      200: Type.Object({ year: Year, moved: Type.Integer(), becameFinal: Type.Integer() })
    }
  }
} as const

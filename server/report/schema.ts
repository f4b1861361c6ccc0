import { Type, type Static } from 'typebox'
import { Facts, STAGE_CODES } from '../items/schema.ts'

const Stage = Type.Enum([...STAGE_CODES])
const Named = { nameZh: Type.String(), nameEn: Type.String() }
const Days = Type.Number({ description: 'working days' })
const Month = Type.String({ pattern: '^\\d{4}-\\d{2}$' })

/** What is looked at; everything where a part is absent. */
export const ReportFilter = Type.Object(
  {
    region: Type.Optional(Type.String({ maxLength: 16 })),
    mode: Type.Optional(Facts.properties.mode),
    stage: Type.Optional(Stage)
  },
  { additionalProperties: false }
)
export type ReportFilter = Static<typeof ReportFilter>

const Spread = Type.Object({
  count: Type.Integer(),
  median: Days,
  /** Nine of ten took no longer. */
  ninth: Days,
  most: Days,
  /** Median without the days at the province, which no promise of ours counts. */
  own: Days,
  /** Averages: days at the province, what the statutes allow one after another, and what was promised. */
  province: Days,
  sequential: Days,
  promised: Days
})
export type Spread = Static<typeof Spread>
const MaybeSpread = Type.Union([Spread, Type.Null()])

/**
 * Parallel against sequential, from stages that were passed: parallel are the working days from acceptance to
 * conclusion, province those of them for which the province had a case, sequential the sum of the statutory days of their items (rules §6).
 */
export const Report = Type.Object({
  /** Projects that passed every stage; null while there is none. */
  projects: MaybeSpread,
  /** How many of these projects took how many working days. */
  distribution: Type.Array(Type.Object({ days: Type.Integer(), projects: Type.Integer() })),
  stages: Type.Array(Type.Object({ stage: Stage, ...Named, spread: MaybeSpread })),
  /** By the items that a department decided; sequential is the item's own statutory limit. */
  departments: Type.Array(Type.Object({ department: Type.String(), ...Named, spread: Spread })),
  /** Twelve months, stages by the day of their conclusion. */
  months: Type.Array(Type.Object({ month: Month, spread: MaybeSpread })),
  /** Those that have something to show, and what can be chosen. */
  regions: Type.Array(Type.Object({ region: Type.String(), ...Named }))
})
export type Report = Static<typeof Report>

export const readReport = {
  method: 'GET',
  url: '/api/report',
  schema: { querystring: ReportFilter, response: { 200: Report } }
} as const

export const REPORT_ORDERS = [
  'concluded',
  'parallel',
  'own',
  'sequential',
  'saved',
  'region',
  'mode'
] as const

export const ReportRow = Type.Object({
  /** Only for those who look over the region: the public reads no names. */
  project: Type.Union([Type.Object({ id: Type.String(), nameZh: Type.String() }), Type.Null()]),
  region: Type.String(),
  regionZh: Type.String(),
  regionEn: Type.String(),
  mode: Facts.properties.mode,
  /** Working days of each stage that was passed. */
  stages: Type.Array(
    Type.Object({ stage: Stage, parallel: Days, province: Days, sequential: Days, promised: Days })
  ),
  parallel: Days,
  /** Of the parallel days those at the province. */
  province: Days,
  sequential: Days,
  finished: Type.Boolean(),
  concludedMonth: Month
})
export type ReportRow = Static<typeof ReportRow>

/** A row per project that passed a stage. */
export const listReportProjects = {
  method: 'GET',
  url: '/api/report/projects',
  schema: {
    querystring: Type.Object(
      {
        ...ReportFilter.properties,
        sort: Type.Optional(Type.Enum([...REPORT_ORDERS])),
        order: Type.Optional(Type.Enum(['up', 'down'])),
        offset: Type.Optional(Type.Integer({ minimum: 0 })),
        limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 }))
      },
      { additionalProperties: false }
    ),
    response: { 200: Type.Object({ rows: Type.Array(ReportRow), total: Type.Integer() }) }
  }
} as const

/** The same rows as a table for spreadsheets: all of them, UTF-8 with a mark. */
export const downloadReport = {
  method: 'GET',
  url: '/api/report/projects.csv',
  schema: { querystring: ReportFilter, response: { 200: Type.String() } }
} as const

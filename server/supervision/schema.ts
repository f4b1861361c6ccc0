import { Type, type Static } from 'typebox'
import { SIGNALS } from '../clocks/schema.ts'
import { Actor } from '../delegations/schema.ts'

const LegalDate = Type.String({ format: 'date' })
const Counts = {
  red: Type.Integer(),
  yellow: Type.Integer(),
  warning: Type.Integer(),
  paused: Type.Integer(),
  green: Type.Integer()
}

/**
 * Signals of what departments have in hand: items, stage opinions, and filings that wait for their acceptance; what
 * waits for the applicant or for delivery is counted nowhere. Each number counts once, by its most urgent clock.
 */
export const Supervision = Type.Object({
  today: LegalDate,
  /** regions that are looked over; null: the whole city */
  regions: Type.Union([
    Type.Array(Type.Object({ nameZh: Type.String(), nameEn: Type.String() })),
    Type.Null()
  ]),
  /** thirty days, each as it stood in its evening; the last is today */
  trend: Type.Array(Type.Object({ date: LegalDate, ...Counts })),
  departments: Type.Array(
    Type.Object({
      department: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      ...Counts,
      open: Type.Integer(),
      ended: Type.Integer({ description: 'in the last 30 days' }),
      onTime: Type.Integer({ description: 'of those, not later than due' })
    })
  ),
  stations: Type.Array(
    Type.Object({
      stage: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      running: Type.Integer(),
      red: Type.Integer({ description: 'running stages in which something is over' })
    })
  ),
  /** over, due within the warning, or with a step that is over: what breaks first on top */
  urgent: Type.Array(
    Type.Object({
      number: Type.String(),
      applicationNumber: Type.String(),
      projectNameZh: Type.String(),
      nameZh: Type.String(),
      nameEn: Type.String(),
      departmentZh: Type.String(),
      departmentEn: Type.String(),
      holder: Type.Union([Actor, Type.Null()]),
      signal: Type.Enum([...SIGNALS]),
      daysLeft: Type.Integer(),
      dueOn: LegalDate,
      /** the rule of supervision that is broken, where it has a number of its own: E04 the step is over while
       * the case is in time, E09 forwarded late */
      rule: Type.Union([Type.Enum(['E04', 'E09']), Type.Null()]),
      /** what an officer last gave as the reason why it is over */
      overdueReason: Type.Union([Type.String(), Type.Null()])
    })
  ),
  urgentTotal: Type.Integer(),
  /** twelve months: stages concluded in each, by the day of their conclusion; averages of working days */
  months: Type.Array(
    Type.Object({
      month: Type.String({ description: 'YYYY-MM' }),
      stages: Type.Integer(),
      parallel: Type.Union([Type.Number(), Type.Null()]),
      sequential: Type.Union([Type.Number(), Type.Null()]),
      promised: Type.Union([Type.Number(), Type.Null()])
    })
  )
})
export type Supervision = Static<typeof Supervision>

export const readSupervision = {
  method: 'GET',
  url: '/api/supervision',
  schema: { response: { 200: Supervision } }
} as const

const UnreadPaper = Type.Object({
  id: Type.String({ format: 'uuid' }),
  title: Type.String(),
  number: Type.String(),
  businessKey: Type.String(),
  office: Type.String(),
  projectNameZh: Type.String(),
  /** in the inbox and not opened, or on paper and not signed for */
  method: Type.Enum(['electronic', 'paper']),
  /** the day it was served, or sent on paper */
  since: LegalDate
})
export type UnreadPaper = Static<typeof UnreadPaper>

/** Papers that nobody opened or signed for in two working days, oldest first; `total` counts those beyond the list too. */
export const readUnreadPapers = {
  method: 'GET',
  url: '/api/supervision/unread-papers',
  schema: { response: { 200: Type.Object({ papers: Type.Array(UnreadPaper), total: Type.Integer() }) } }
} as const

const LateAfterDecision = Type.Object({
  /** E11 not delivered in time · E18 a commitment not checked in time */
  rule: Type.Enum(['E11', 'E18']),
  number: Type.String(),
  projectNameZh: Type.String(),
  nameZh: Type.String(),
  nameEn: Type.String(),
  officeZh: Type.String(),
  officeEn: Type.String(),
  dueOn: LegalDate
})
export type LateAfterDecision = Static<typeof LateAfterDecision>

/** What is over after the decision, oldest first; `total` counts those beyond the list too. */
export const readLateAfterDecision = {
  method: 'GET',
  url: '/api/supervision/after-decision',
  schema: { response: { 200: Type.Object({ late: Type.Array(LateAfterDecision), total: Type.Integer() }) } }
} as const

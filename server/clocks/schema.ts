import { Type, type Static } from 'typebox'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])
const LegalDate = Type.String({ format: 'date' })
const Unit = Type.Enum(['wd', 'cd'], { description: 'working or calendar days' })

const CLOCK_KINDS = [
  'receipt',
  'correction',
  'promised',
  'statutory',
  'joint',
  'opinion',
  'delivery',
  // 核对材料: a department's look at its papers before the acceptance.
  'paper-check',
  // Of what was set going (server/moves): its planned days, the days in which a hearing may be asked for, and to hold it.
  'procedure',
  'hearing-request',
  'hearing',
  // After the decision: promised papers, a statement before a revocation, the check of a commitment, a renewal's answer.
  'tolerance',
  'statement',
  'after-check',
  'renewal',
  // 上报: five working days of a level that hands on to another one here.
  'level'
] as const
export type ClockKind = (typeof CLOCK_KINDS)[number]

const PAUSE_KINDS = ['correction', 'special-procedure', 'withdrawal', 'province'] as const
export type PauseKind = (typeof PAUSE_KINDS)[number]

export const SIGNALS = ['green', 'warning', 'yellow', 'red', 'paused'] as const
export type Signal = (typeof SIGNALS)[number]

/**
 * Why a day of the explanation is counted or skipped: `start` is the day of the event, `calendar-day` a day of
 * a cd limit, `moved` a day after a last day that was a day off.
 */
export const WHYS = [
  'start',
  'working-day',
  'make-up-day',
  'weekend',
  'holiday',
  'calendar-day',
  'paused',
  'moved'
] as const
export type Why = (typeof WHYS)[number]

export const LedgerPause = Type.Object({
  kind: Type.Enum([...PAUSE_KINDS]),
  fromOn: Type.String({ format: 'date', description: 'the day its notice was served; it still counts' }),
  toOn: Nullable(Type.String({ format: 'date', description: 'the day it was answered; it does not count' })),
  reason: Type.String(),
  document: Nullable(Type.String())
})
export type LedgerPause = Static<typeof LedgerPause>

export const Clock = Type.Object({
  kind: Type.Enum([...CLOCK_KINDS]),
  startsOn: LegalDate,
  limitDays: Type.Integer(),
  unit: Unit,
  dueOn: Nullable(Type.String({ format: 'date', description: 'null while paused' })),
  provisional: Type.Boolean({ description: 'a year without a notice of days off was looked at' }),
  stoppedOn: Nullable(LegalDate),
  signal: Nullable(Type.Enum([...SIGNALS], { description: 'null once stopped' })),
  daysLeft: Nullable(
    Type.Integer({ description: 'working days, negative when over; days of the limit while paused' })
  ),
  pausedBy: Type.Optional(LedgerPause)
})
export type Clock = Static<typeof Clock>

/** The share of a limit that one step of the diagram has (环节时限). */
export const Node = Type.Object({
  dueOn: Nullable(LegalDate),
  signal: Type.Enum([...SIGNALS]),
  daysLeft: Type.Integer()
})
export type Node = Static<typeof Node>

export const Explanation = Type.Object({
  clock: Clock,
  extensionDays: Nullable(Type.Integer()),
  extensionUnit: Nullable(Unit),
  pauses: Type.Array(LedgerPause),
  days: Type.Array(
    Type.Object({
      date: LegalDate,
      counted: Type.Boolean(),
      why: Type.Enum([...WHYS]),
      name: Nullable(Type.String({ description: 'the holiday that makes the day free or is worked for' })),
      assumed: Type.Boolean({ description: 'of a year without a notice: it may change' })
    })
  )
})
export type Explanation = Static<typeof Explanation>

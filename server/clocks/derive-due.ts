import { computeDue } from '../calendar/due.ts'
import { warningDay, type SignalThresholds } from '../calendar/signal.ts'
import type { Calendar } from '../calendar/working-days.ts'
import { termsOf, type ClockRow, type PauseRow } from './clock-rows.ts'
import type { ClockKind } from './schema.ts'

/** The end of these is told to the diagram, and nothing before: nobody is urged about them. */
const WITHOUT_WARNING: readonly ClockKind[] = [
  'receipt',
  'correction',
  'paper-check',
  'procedure',
  'hearing-request',
  'hearing',
  'tolerance',
  'statement',
  'after-check',
  'renewal'
]

export type DerivedDue = Pick<ClockRow, 'dueOn' | 'warningOn' | 'provisional'>

/** What follows from a running clock's terms, its owner's ledger and the calendar. */
export function deriveDue(
  clock: ClockRow,
  ledger: readonly PauseRow[],
  calendar: Calendar,
  thresholds: SignalThresholds
): DerivedDue {
  const terms = termsOf(clock, ledger)
  const { due, provisional } = computeDue(terms, calendar)
  const warning =
    due === null || WITHOUT_WARNING.includes(clock.kind) ? null : warningDay(terms, due, calendar, thresholds)
  // What is due on the day it begins needs no reminder on that day.
  return { dueOn: due, provisional, warningOn: warning === clock.startsOn ? null : warning }
}

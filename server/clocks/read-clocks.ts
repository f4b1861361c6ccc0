import type { Knex } from 'knex'
import { computeDue, explainDue } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { findPauseOn } from '../calendar/pauses.ts'
import { daysLeft, signalOf, type SignalThresholds } from '../calendar/signal.ts'
import { loadCalendar } from '../calendar/store.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { Clock, Explanation, LedgerPause } from './schema.ts'
import { listClockRows, pausesOf, termsOf, type ClockRow, type PauseRow } from './clock-rows.ts'

/** All clocks of one number, oldest first, as they stand on `today` (a legal date). */
export async function listClocks(
  db: Knex,
  businessKey: string,
  today: IsoDate,
  thresholds?: SignalThresholds
): Promise<Clock[]> {
  const { clocks, ledger } = await listClockRows(db, [businessKey])
  const calendar = await loadCalendar(db)
  return clocks.map((clock) => describe(clock, ledger, calendar, today, thresholds))
}

/** For each number the running clock that counts: the one due first, or a paused one when all are paused. */
export async function findGoverningClocks(
  db: Knex,
  businessKeys: readonly string[],
  today: IsoDate,
  thresholds?: SignalThresholds
): Promise<Map<string, Clock>> {
  const { clocks, ledger } = await listClockRows(db, businessKeys)
  const calendar = await loadCalendar(db)
  const governing = new Map<string, ClockRow>()
  for (const clock of clocks) {
    const other = governing.get(clock.businessKey)
    if (clock.stoppedOn === null && (!other || isDueBefore(clock, other)))
      governing.set(clock.businessKey, clock)
  }
  return new Map(
    [...governing].map(([key, clock]) => [key, describe(clock, ledger, calendar, today, thresholds)])
  )
}

/**
 * The clock that counts, day by day; the last one that ran when none runs any more. Undefined when the number
 * never had a clock.
 */
export async function explainClock(
  db: Knex,
  businessKey: string,
  today: IsoDate,
  thresholds?: SignalThresholds
): Promise<Explanation | undefined> {
  const { clocks, ledger } = await listClockRows(db, [businessKey])
  const [first, ...others] = clocks.filter(({ stoppedOn }) => stoppedOn === null)
  const clock = first ? others.reduce((a, b) => (isDueBefore(b, a) ? b : a), first) : clocks.at(-1)
  if (!clock) return undefined

  const calendar = await loadCalendar(db)
  return {
    clock: describe(clock, ledger, calendar, today, thresholds),
    extensionDays: clock.extensionDays,
    extensionUnit: clock.extensionUnit,
    pauses: pausesOf(clock, ledger).map(entryOf),
    days: explainDue(termsOf(clock, ledger), calendar).days
  }
}

function isDueBefore(clock: ClockRow, other: ClockRow): boolean {
  return clock.dueOn !== null && (other.dueOn === null || clock.dueOn < other.dueOn)
}

function entryOf({ kind, fromOn, toOn, reason, document }: PauseRow): LedgerPause {
  return { kind, fromOn, toOn, reason, document }
}

function describe(
  clock: ClockRow,
  ledger: readonly PauseRow[],
  calendar: Calendar,
  today: IsoDate,
  thresholds?: SignalThresholds
): Clock {
  const { kind, startsOn, limitDays, unit, dueOn, provisional, stoppedOn } = clock
  const described = { kind, startsOn, limitDays, unit, dueOn, provisional, stoppedOn }
  if (stoppedOn !== null) return { ...described, signal: null, daysLeft: null }

  const terms = termsOf(clock, ledger)
  const pauses = pausesOf(clock, ledger).map((row) => ({ from: row.fromOn, to: row.toOn, row }))
  const pausedBy = findPauseOn(pauses, today)?.row
  return {
    ...described,
    signal: signalOf(terms, dueOn, calendar, today, thresholds),
    daysLeft: dueOn === null ? computeDue(terms, calendar).left : daysLeft(terms, dueOn, calendar, today),
    ...(pausedBy && { pausedBy: entryOf(pausedBy) })
  }
}

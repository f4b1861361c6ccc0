import type { Knex } from 'knex'
import { computeDue, explainDue } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { findPauseOn } from '../calendar/pauses.ts'
import { daysLeft, signalOf } from '../calendar/signal.ts'
import { loadCalendar } from '../calendar/store.ts'
import type { Calendar } from '../calendar/working-days.ts'
import { listClockRows, pausesOf, termsOf, type ClockRow, type PauseRow } from './clock-rows.ts'
import { describeNode, SHARED_KINDS, type Step } from './node-due.ts'
import type { Clock, Explanation, LedgerPause, Node } from './schema.ts'
import { loadThresholds, type ThresholdsOf } from './thresholds.ts'

/** What clocks are described from; read once for many numbers. */
interface Books {
  clocks: ClockRow[]
  ledger: PauseRow[]
  calendar: Calendar
  thresholds: ThresholdsOf
}

async function readBooks(db: Knex, businessKeys: readonly string[]): Promise<Books> {
  const { clocks, ledger } = await listClockRows(db, businessKeys)
  return { clocks, ledger, calendar: await loadCalendar(db), thresholds: await loadThresholds(db) }
}

/** All clocks of one number, oldest first, as they stand on `today` (a legal date). */
export async function listClocks(db: Knex, businessKey: string, today: IsoDate): Promise<Clock[]> {
  const books = await readBooks(db, [businessKey])
  return books.clocks.map((clock) => describe(clock, books, today))
}

/** For each number the running clock that counts: the one due first, or a paused one when all are paused. */
export async function findGoverningClocks(
  db: Knex,
  businessKeys: readonly string[],
  today: IsoDate
): Promise<Map<string, Clock>> {
  const books = await readBooks(db, businessKeys)
  return governingOf(books, today)
}

/** As findGoverningClocks, and how long each step (by any key of the caller's) may take of its number's promise. */
export async function findGoverningClocksAndNodes(
  db: Knex,
  steps: readonly (Step & { key: string; businessKey: string })[],
  today: IsoDate
): Promise<{ clocks: Map<string, Clock>; nodes: Map<string, Node> }> {
  const books = await readBooks(
    db,
    steps.map(({ businessKey }) => businessKey)
  )
  const { clocks, ledger, calendar, thresholds } = books
  const nodes = new Map<string, Node>()
  for (const step of steps) {
    const [first, ...others] = clocks.filter(
      ({ businessKey, kind, stoppedOn }) =>
        businessKey === step.businessKey && stoppedOn === null && SHARED_KINDS.includes(kind)
    )
    const clock = first && others.reduce((a, b) => (isDueBefore(b, a) ? b : a), first)
    const node = clock && describeNode(step, termsOf(clock, ledger), calendar, today, thresholds(clock))
    if (node) nodes.set(step.key, node)
  }
  return { clocks: governingOf(books, today), nodes }
}

function governingOf(books: Books, today: IsoDate): Map<string, Clock> {
  const governing = new Map<string, ClockRow>()
  for (const clock of books.clocks) {
    const other = governing.get(clock.businessKey)
    if (clock.stoppedOn === null && (!other || isDueBefore(clock, other)))
      governing.set(clock.businessKey, clock)
  }
  return new Map([...governing].map(([key, clock]) => [key, describe(clock, books, today)]))
}

/**
 * The clock that counts, day by day; the last one that ran when none runs any more. Undefined when the number
 * never had a clock.
 */
export async function explainClock(
  db: Knex,
  businessKey: string,
  today: IsoDate
): Promise<Explanation | undefined> {
  const books = await readBooks(db, [businessKey])
  const { clocks, ledger, calendar } = books
  const [first, ...others] = clocks.filter(({ stoppedOn }) => stoppedOn === null)
  const clock = first ? others.reduce((a, b) => (isDueBefore(b, a) ? b : a), first) : clocks.at(-1)
  if (!clock) return undefined

  return {
    clock: describe(clock, books, today),
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

function describe(clock: ClockRow, { ledger, calendar, thresholds }: Books, today: IsoDate): Clock {
  const { kind, startsOn, limitDays, unit, dueOn, provisional, stoppedOn } = clock
  const described = { kind, startsOn, limitDays, unit, dueOn, provisional, stoppedOn }
  if (stoppedOn !== null) return { ...described, signal: null, daysLeft: null }

  const terms = termsOf(clock, ledger)
  const pauses = pausesOf(clock, ledger).map((row) => ({ from: row.fromOn, to: row.toOn, row }))
  const pausedBy = findPauseOn(pauses, today)?.row
  return {
    ...described,
    signal: signalOf(terms, dueOn, calendar, today, thresholds(clock)),
    daysLeft: dueOn === null ? computeDue(terms, calendar).left : daysLeft(terms, dueOn, calendar, today),
    ...(pausedBy && { pausedBy: entryOf(pausedBy) })
  }
}

import type { Why } from '../clocks/schema.ts'
import { addDays, type IsoDate } from './iso-date.ts'
import { findPauseOn, isPausedDay, mergePauses, type Pause } from './pauses.ts'
import { dayOf, isWorkingKind, type Calendar } from './working-days.ts'

/** Working days (`wd`) or calendar days (`cd`); which one, the statute of the item says. */
export interface Limit {
  days: number
  unit: 'wd' | 'cd'
}

export interface ClockTerms {
  start: IsoDate
  limit: Limit
  pauses: readonly Pause[]
  extension?: Limit | null
}

export interface Due {
  /** Null while a pause is open that holds the clock: when it is answered decides the day. */
  due: IsoDate | null
  /** A day of a year without a notice was looked at; recomputed when the notice is imported. */
  provisional: boolean
  /** Days of limit and extension that were not yet used when an open pause began; 0 when `due` is known. */
  left: number
}

export interface ExplainedDay {
  date: IsoDate
  counted: boolean
  why: Why
  /** The holiday that makes the day free, or that a make-up day is worked for. */
  name: string | null
  /** A year without a notice was looked at for it: what is said of the day may change. */
  assumed: boolean
}

export interface Explained extends Due {
  /** Every day from the starting day to the due day, or to the last day counted before an open pause. */
  days: ExplainedDay[]
}

/** When the limit ends (民法典 201–203, 行政许可法 82): see `explainDue` for the days between. */
export function computeDue(terms: ClockTerms, calendar: Calendar): Due {
  const { due, provisional, left } = explainDue(terms, calendar)
  return { due, provisional, left }
}

/**
 * Walks from the day after the event. Throws a RangeError when the limit runs past the year 9999.
 * - Days in (from, to] of a pause are not counted, in either unit.
 * - The extension is counted on from the end of the limit, before a last day is moved off a day off.
 * - A case paused on its last day is due on the day the pause ends or the next working day, again and again.
 */
export function explainDue(terms: ClockTerms, calendar: Calendar): Explained {
  const parts = terms.extension ? [terms.limit, terms.extension] : [terms.limit]
  const pauses = mergePauses(terms.pauses)
  const days: ExplainedDay[] = [
    { date: terms.start, counted: false, why: 'start', name: null, assumed: false }
  ]
  let left = parts.reduce((sum, part) => sum + part.days, 0)
  let provisional = false
  let day = terms.start

  const look = (date: IsoDate) => {
    const found = dayOf(calendar, date)
    provisional ||= found.assumed
    return found
  }
  const step = (skipped: 'paused' | 'moved') => {
    day = addDays(day, 1)
    const why = isPausedDay(pauses, day) ? 'paused' : skipped
    days.push({ date: day, counted: false, why, name: null, assumed: false })
  }
  const moveOffDayOff = () => {
    while (!isWorkingKind(look(day).kind)) step('moved')
  }
  const openPause = () => findPauseOn(pauses, day)?.to === null

  const counts = left > 0
  for (const { days: limit, unit } of parts) {
    for (let rest = limit; rest > 0;) {
      if (openPause()) return { due: null, provisional, left, days }
      day = addDays(day, 1)
      if (isPausedDay(pauses, day)) {
        days.push({ date: day, counted: false, why: 'paused', name: null, assumed: false })
        continue
      }
      const found = unit === 'cd' ? { kind: 'calendar-day' as const, name: null, assumed: false } : look(day)
      const counted = found.kind === 'calendar-day' || isWorkingKind(found.kind)
      days.push({ date: day, counted, why: found.kind, name: found.name, assumed: found.assumed })
      if (!counted) continue
      rest -= 1
      left -= 1
    }
  }

  // A limit of 0 days is due on the starting day, even on a day off: nothing was counted that could be moved.
  if (counts) moveOffDayOff()
  for (let pause = findPauseOn(pauses, day); pause; pause = findPauseOn(pauses, day)) {
    if (pause.to === null) return { due: null, provisional, left, days }
    while (day < pause.to) step('paused')
    moveOffDayOff()
  }
  return { due: day, provisional, left, days }
}

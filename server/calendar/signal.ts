import type { Signal } from '../clocks/schema.ts'
import type { ClockTerms, Limit } from './due.ts'
import { addDays, type IsoDate } from './iso-date.ts'
import { findPauseOn, isPausedDay } from './pauses.ts'
import { isWorkingDay, type Calendar } from './working-days.ts'

/** Working days left at which a signal begins; a region may set its own. */
export interface SignalThresholds {
  warning: number
  yellow: number
}
export const DEFAULT_THRESHOLDS: SignalThresholds = { warning: 3, yellow: 1 }

/** From this limit on the warning begins at its fixed number of days, below it at a third of the limit. */
const LONG_LIMIT_WD = 9
/** So short a promise would be yellow from its first day: it turns yellow on its due day. */
const SHORT_LIMIT_WD = 2

/** Working days in (from, until] that no pause takes out. */
function countedBetween(terms: ClockTerms, calendar: Calendar, from: IsoDate, until: IsoDate): number {
  let count = 0
  for (let day = from; day < until;) {
    day = addDays(day, 1)
    if (!isPausedDay(terms.pauses, day) && isWorkingDay(calendar, day)) count += 1
  }
  return count
}

/** Working days left after `today` until the due day; 0 on it, negative by the working days since. */
export function daysLeft(terms: ClockTerms, due: IsoDate, calendar: Calendar, today: IsoDate): number {
  if (today > due) return -Math.max(1, countedBetween(terms, calendar, due, today))
  return countedBetween(terms, calendar, today > terms.start ? today : terms.start, due)
}

/** Calendar days are taken as 5/7 working days, as the sums of statutory days are. */
function limitInWorkingDays({ limit, extension }: ClockTerms): number {
  const convert = ({ days, unit }: Limit) => (unit === 'wd' ? days : (days * 5) / 7)
  return Math.round(convert(limit) + (extension ? convert(extension) : 0))
}

/** The two thresholds as they hold for this clock: fewer days for a short limit. */
function thresholdsOf(terms: ClockTerms, thresholds: SignalThresholds): SignalThresholds {
  const limit = limitInWorkingDays(terms)
  if (limit <= SHORT_LIMIT_WD) return { warning: 0, yellow: 0 }
  if (limit >= LONG_LIMIT_WD) return thresholds
  return { ...thresholds, warning: Math.min(thresholds.warning, Math.floor(limit / 3)) }
}

/** What the lamp shows (rules of the domain 2.6); `due` null is an open pause. Never a warning while paused. */
export function signalOf(
  terms: ClockTerms,
  due: IsoDate | null,
  calendar: Calendar,
  today: IsoDate,
  thresholds: SignalThresholds = DEFAULT_THRESHOLDS
): Signal {
  if (due === null || findPauseOn(terms.pauses, today)) return 'paused'
  if (today > due) return 'red'

  const left = daysLeft(terms, due, calendar, today)
  const { warning, yellow } = thresholdsOf(terms, thresholds)
  if (left <= yellow) return 'yellow'
  return left <= warning ? 'warning' : 'green'
}

/** The first day whose signal is no longer green: when the sweep urges the officer (催办). */
export function warningDay(
  terms: ClockTerms,
  due: IsoDate,
  calendar: Calendar,
  thresholds: SignalThresholds = DEFAULT_THRESHOLDS
): IsoDate {
  const { warning, yellow } = thresholdsOf(terms, thresholds)
  let left = 0
  let day = due
  while (day > terms.start) {
    if (!isPausedDay(terms.pauses, day) && isWorkingDay(calendar, day)) left += 1
    if (left > Math.max(warning, yellow)) break
    day = addDays(day, -1)
  }
  return day
}

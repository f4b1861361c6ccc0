import { computeDue, type ClockTerms } from '../calendar/due.ts'
import { addDays, type IsoDate } from '../calendar/iso-date.ts'
import { isPausedDay } from '../calendar/pauses.ts'
import { daysLeft, signalOf, type SignalThresholds } from '../calendar/signal.ts'
import { isWorkingDay, type Calendar } from '../calendar/working-days.ts'
import type { ClockKind, Node } from './schema.ts'

/** A step of the diagram, as its limit follows from. */
export interface Step {
  form: string | null
  /** `nodeShare` of the user task: working days that it may take from the day the task came. */
  nodeShareDays: number | null
  cameOn: IsoDate
}

/** Whose shares are cut: those that promise a decision or an answer, and a level's; of two the one that ends first. */
export const SHARED_KINDS: readonly ClockKind[] = ['promised', 'opinion', 'level']

/** By default a review has all but the last day and the decision the last one, whose end is the case's own. */
const ALL_BUT_THE_LAST_DAY = ['yimen:review', 'yimen:review-opinion']

/** Null: the step has no limit of its own. */
export function describeNode(
  step: Step,
  terms: ClockTerms,
  calendar: Calendar,
  today: IsoDate,
  thresholds?: SignalThresholds
): Node | null {
  const own = ownTerms(step, terms, calendar)
  if (!own) return null
  const { due, left } = own
  return {
    dueOn: due,
    signal: signalOf(own.terms, due, calendar, today, thresholds),
    daysLeft: due === null ? left : daysLeft(own.terms, due, calendar, today)
  }
}

function ownTerms({ form, nodeShareDays, cameOn }: Step, terms: ClockTerms, calendar: Calendar) {
  if (nodeShareDays) {
    const share: ClockTerms = {
      start: cameOn,
      limit: { days: nodeShareDays, unit: 'wd' },
      pauses: terms.pauses
    }
    return { terms: share, ...computeDue(share, calendar) }
  }
  if (!form || !ALL_BUT_THE_LAST_DAY.includes(form)) return null
  const { due, left } = computeDue(terms, calendar)
  if (due === null) return { terms, due, left: Math.max(0, left - 1) }
  const before = countedDayBefore(due, terms, calendar)
  if (before === null) return null
  const days = Math.max(1, terms.limit.days - 1)
  return { terms: { ...terms, limit: { ...terms.limit, days } }, due: before, left: 0 }
}

/** Null where the promise has one day: review and decision share it. */
function countedDayBefore(due: IsoDate, { start, pauses }: ClockTerms, calendar: Calendar): IsoDate | null {
  for (let day = addDays(due, -1); day > start; day = addDays(day, -1))
    if (!isPausedDay(pauses, day) && isWorkingDay(calendar, day)) return day
  return null
}

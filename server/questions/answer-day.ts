import { computeDue, type ClockTerms } from '../calendar/due.ts'
import type { IsoDate } from '../calendar/iso-date.ts'
import { daysLeft, signalOf } from '../calendar/signal.ts'
import type { Calendar } from '../calendar/working-days.ts'
import type { Question } from './schema.ts'
import type { QuestionRow } from './store.ts'

type Asked = Pick<QuestionRow, 'askedOn' | 'limitDays' | 'answeredAt'>

/** Derived from calendar and limit each time, as every due date is; nothing pauses it, forwarding neither. */
export function answerDay(
  calendar: Calendar,
  { askedOn, limitDays, answeredAt }: Asked,
  today: IsoDate
): Pick<Question, 'dueOn' | 'provisional' | 'signal' | 'daysLeft'> {
  const terms: ClockTerms = { start: askedOn, limit: { days: limitDays, unit: 'wd' }, pauses: [] }
  const { due, provisional } = computeDue(terms, calendar)
  // Only an open pause leaves it open.
  const dueOn = due!
  if (answeredAt) return { dueOn, provisional, signal: null, daysLeft: null }
  return {
    dueOn,
    provisional,
    signal: signalOf(terms, dueOn, calendar, today),
    daysLeft: daysLeft(terms, dueOn, calendar, today)
  }
}

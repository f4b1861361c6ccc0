import { expect, test } from '@jest/globals'
import { computeDue, type ClockTerms } from '../../../server/calendar/due.ts'
import { legalToday } from '../../../server/calendar/legal-date.ts'
import { readShippedCalendar } from '../../../server/calendar/shipped-calendar.ts'
import { daysLeft, signalOf, warningDay } from '../../../server/calendar/signal.ts'

const calendar = readShippedCalendar()
const wd = (days: number, pauses: ClockTerms['pauses'] = []): ClockTerms => ({
  start: '2026-03-02',
  limit: { days, unit: 'wd' },
  pauses
})
const on = (terms: ClockTerms, today: string) =>
  signalOf(terms, computeDue(terms, calendar).due, calendar, today)

test('ten working days: green, warning at 3 and 2 left, yellow at 1 and on the due day, red after it', () => {
  // due on Monday 16 March
  const days = ['03-02', '03-10', '03-11', '03-12', '03-13', '03-14', '03-15', '03-16', '03-17']
  expect(days.map((day) => on(wd(10), `2026-${day}`))).toEqual([
    'green',
    'green',
    'warning',
    'warning',
    'yellow',
    'yellow',
    'yellow',
    'yellow',
    'red'
  ])
})

test('eight working days are warned of at a third of the limit, when 2 are left', () => {
  // due on Thursday 12 March
  expect(['03-09', '03-10', '03-11'].map((day) => on(wd(8), `2026-${day}`))).toEqual([
    'green',
    'warning',
    'yellow'
  ])
})

test('a promise of one or two days is green until its due day', () => {
  expect(['03-02', '03-03', '03-04', '03-05'].map((day) => on(wd(2), `2026-${day}`))).toEqual([
    'green',
    'green',
    'yellow',
    'red'
  ])
  expect(on(wd(0), '2026-03-02')).toBe('yellow')
})

test('a calendar-day limit is signalled by the working days left', () => {
  // 7 calendar days are 5 working days: due on Monday 9 March, after a weekend
  const terms: ClockTerms = { start: '2026-03-02', limit: { days: 7, unit: 'cd' }, pauses: [] }
  expect(['03-05', '03-06', '03-09'].map((day) => on(terms, `2026-${day}`))).toEqual([
    'green',
    'yellow',
    'yellow'
  ])
})

test('a paused clock shows neither warning nor red, however late it is', () => {
  expect(on(wd(2, [{ from: '2026-03-04', to: null }]), '2026-06-01')).toBe('paused')
  expect(on(wd(2, [{ from: '2026-03-04', to: '2026-03-10' }]), '2026-03-09')).toBe('paused')
  expect(on(wd(2, [{ from: '2026-03-04', to: '2026-03-10' }]), '2026-03-10')).toBe('yellow')
})

test('days left leave out days off and pauses, and are negative when over, also on a weekend', () => {
  const left = (terms: ClockTerms, today: string) =>
    daysLeft(terms, computeDue(terms, calendar).due!, calendar, today)
  expect(left(wd(10), '2026-03-02')).toBe(10)
  expect(left(wd(10), '2026-03-08')).toBe(6)
  expect(left(wd(10, [{ from: '2026-03-05', to: '2026-03-12' }]), '2026-03-06')).toBe(7)
  expect(left(wd(4), '2026-03-06')).toBe(0)
  expect(left(wd(4), '2026-03-07')).toBe(-1)
  expect(left(wd(4), '2026-03-10')).toBe(-2)
})

test('the warning day is the first that is not green', () => {
  for (const limit of [0, 1, 2, 3, 5, 8, 9, 20]) {
    const terms = wd(limit)
    const due = computeDue(terms, calendar).due!
    const day = warningDay(terms, due, calendar)
    expect(signalOf(terms, due, calendar, day)).not.toBe('green')
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    if (before >= terms.start) expect(signalOf(terms, due, calendar, before)).toBe('green')
  }
})

test('a legal day begins at midnight in Shanghai', () => {
  expect(legalToday(new Date('2026-03-02T15:59:59Z'))).toBe('2026-03-02')
  expect(legalToday(new Date('2026-03-02T16:00:00Z'))).toBe('2026-03-03')
})

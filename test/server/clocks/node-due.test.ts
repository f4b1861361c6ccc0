import { expect, test } from '@jest/globals'
import { readShippedCalendar } from '../../../server/calendar/shipped-calendar.ts'
import { describeNode } from '../../../server/clocks/node-due.ts'

const calendar = readShippedCalendar()
const terms = (days: number, pauses: { from: string; to: string | null }[] = []) => ({
  start: '2026-04-29',
  limit: { days, unit: 'wd' as const },
  pauses
})
const review = { form: 'yimen:review', nodeShareDays: null, cameOn: '2026-04-29' }
const today = '2026-04-29'
const dueOf = (
  ...given: [
    typeof review | { form: string; nodeShareDays: number; cameOn: string },
    ReturnType<typeof terms>
  ]
) => describeNode(...given, calendar, today)?.dueOn

test('a review has all but the last day of the promise, over holidays and make-up days', () => {
  // counted: 30 April, then 6, 7, 8 and (make-up) Saturday 9 May
  expect(dueOf(review, terms(5))).toBe('2026-05-08')
  expect(dueOf(review, terms(2))).toBe('2026-04-30')
})

test('of a promise of one day review and decision share the day', () => {
  expect(describeNode(review, terms(1), calendar, today)).toBeNull()
})

test('the decision has the last day, which is the case’s own', () => {
  expect(describeNode({ ...review, form: 'yimen:decide' }, terms(5), calendar, today)).toBeNull()
})

test('pauses move a step with its case, and an open one holds it', () => {
  const paused = { from: '2026-05-06', to: '2026-05-14' }
  expect(dueOf(review, terms(5, [paused]))).toBe('2026-05-18')
  const open = describeNode(review, terms(5, [{ from: '2026-05-06', to: null }]), calendar, '2026-05-07')
  expect(open).toEqual({ dueOn: null, signal: 'paused', daysLeft: 2 })
})

test('a share of the diagram counts from the day the task came, and not while paused', () => {
  const step = { form: 'yimen:decide', nodeShareDays: 2, cameOn: '2026-05-06' }
  expect(dueOf(step, terms(9))).toBe('2026-05-08')
  expect(dueOf(step, terms(9, [{ from: '2026-05-07', to: '2026-05-12' }]))).toBe('2026-05-13')
})

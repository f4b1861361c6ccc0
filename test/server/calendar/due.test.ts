import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { computeDue, explainDue } from '../../../server/calendar/due.ts'
import { readShippedCalendar } from '../../../server/calendar/shipped-calendar.ts'

interface Vector {
  start: string
  limitWd?: number
  limitCd?: number
  extensionWd?: number
  pauses?: [string, string][]
  due: string
  extendedDue?: string
  provisional?: boolean
  usedBeforeLastResume?: number
  why: string
}

const vectors = JSON.parse(readFileSync(new URL('./clock-vectors.json', import.meta.url), 'utf8')) as Vector[]
const calendar = readShippedCalendar()

const wd = (days: number) => ({ days, unit: 'wd' as const })
const cd = (days: number) => ({ days, unit: 'cd' as const })
const pauses = (...pairs: [string, string][]) => pairs.map(([from, to]) => ({ from, to }))
const termsOf = (vector: Vector) => ({
  start: vector.start,
  limit: vector.limitWd === undefined ? cd(vector.limitCd ?? NaN) : wd(vector.limitWd),
  pauses: pauses(...(vector.pauses ?? [])),
  extension: vector.extensionWd === undefined ? null : wd(vector.extensionWd)
})

test.each(vectors)('$start is due on $due: $why', (vector) => {
  const terms = termsOf(vector)
  expect(computeDue(terms, calendar)).toEqual({
    due: vector.due,
    provisional: vector.provisional ?? false,
    left: 0
  })
  if (vector.extendedDue)
    expect(computeDue({ ...terms, extension: wd(15) }, calendar).due).toBe(vector.extendedDue)
})

test.each(vectors.filter(({ usedBeforeLastResume }) => usedBeforeLastResume !== undefined))(
  'of $limitWd days from $start, $usedBeforeLastResume were used while the last pause was still open',
  (vector) => {
    const open = (vector.pauses ?? []).map(([from, to], index, all) => ({
      from,
      to: index === all.length - 1 ? null : to
    }))
    const { due, left } = computeDue({ ...termsOf(vector), pauses: open }, calendar)
    expect(due).toBeNull()
    expect((vector.limitWd ?? 0) - left).toBe(vector.usedBeforeLastResume)
  }
)

test('a limit of 0 days is due on the starting day, even on a day off', () => {
  expect(computeDue({ start: '2026-05-01', limit: wd(0), pauses: [] }, calendar).due).toBe('2026-05-01')
  expect(computeDue({ start: '2026-05-02', limit: cd(0), pauses: [] }, calendar).due).toBe('2026-05-02')
})

test('a pause that begins after the due day does nothing', () => {
  // due on Friday 2026-03-06
  const terms = { start: '2026-03-02', limit: wd(4), pauses: pauses(['2026-03-07', '2026-03-20']) }
  expect(computeDue(terms, calendar).due).toBe('2026-03-06')
})

test('a pause that ends on the day it began does nothing', () => {
  const terms = { start: '2026-03-02', limit: wd(4), pauses: pauses(['2026-03-06', '2026-03-06']) }
  expect(computeDue(terms, calendar).due).toBe('2026-03-06')
})

test('a case paused on its last day again and again is due when the last of these pauses ends', () => {
  const terms = {
    start: '2026-03-02',
    limit: wd(4),
    // The first ends on a Sunday, so the case is due on Monday 9 March, and on that day it is paused again.
    pauses: pauses(['2026-03-09', '2026-03-13'], ['2026-03-06', '2026-03-08'])
  }
  expect(computeDue(terms, calendar).due).toBe('2026-03-13')
})

test('a calendar-day limit moved to Monday is held by a pause that began on the Sunday before', () => {
  // 30 days from 26 August end on Friday 25 September, a holiday until Sunday; due on Monday the 28th
  const terms = { start: '2026-08-26', limit: cd(30), pauses: pauses(['2026-09-27', '2026-09-30']) }
  expect(computeDue(terms, calendar).due).toBe('2026-09-30')
})

test('an extension counts on from the end of the limit before that is moved off a day off', () => {
  // 5 days from Monday 2 March end on Saturday 7; 2 more end on Monday 9, not on 11
  const terms = { start: '2026-03-02', limit: cd(5), pauses: [], extension: cd(2) }
  expect(computeDue(terms, calendar).due).toBe('2026-03-09')
  expect(computeDue({ ...terms, extension: wd(2) }, calendar).due).toBe('2026-03-10')
})

test('a pause on the last day of the limit is not counted in the extension', () => {
  const terms = { start: '2026-03-02', limit: wd(4), pauses: pauses(['2026-03-06', '2026-03-08']) }
  expect(computeDue({ ...terms, extension: wd(2) }, calendar).due).toBe('2026-03-10')
})

test('a date is provisional only when a day of a year without a notice was looked at', () => {
  const provisional = (start: string, days: number) =>
    computeDue({ start, limit: wd(days), pauses: [] }, calendar).provisional
  expect(provisional('2026-12-30', 1)).toBe(false)
  expect(provisional('2026-12-31', 1)).toBe(true)
  expect(provisional('2012-12-31', 1)).toBe(false)
  expect(provisional('2012-12-28', 1)).toBe(true)
})

test('in an assumed year the days off fixed by statute are off', () => {
  const due = (start: string) => computeDue({ start, limit: wd(1), pauses: [] }, calendar).due
  expect(due('2030-04-30')).toBe('2030-05-03')
  expect(due('2030-09-30')).toBe('2030-10-04')
  expect(due('2030-12-31')).toBe('2031-01-02')
})

test('every day from the start to the due day is explained once, and as many counted as the limit has', () => {
  const { due, days } = explainDue(
    { start: '2026-04-30', limit: wd(6), pauses: pauses(['2026-05-07', '2026-05-08']) },
    calendar
  )
  expect(due).toBe('2026-05-13')
  expect(days.map(({ date, counted, why, name }) => [date.slice(5), counted, why, name])).toEqual([
    ['04-30', false, 'start', null],
    ['05-01', false, 'holiday', '劳动节'],
    ['05-02', false, 'holiday', '劳动节'],
    ['05-03', false, 'holiday', '劳动节'],
    ['05-04', false, 'holiday', '劳动节'],
    ['05-05', false, 'holiday', '劳动节'],
    ['05-06', true, 'working-day', null],
    ['05-07', true, 'working-day', null],
    ['05-08', false, 'paused', null],
    ['05-09', true, 'make-up-day', '劳动节'],
    ['05-10', false, 'weekend', null],
    ['05-11', true, 'working-day', null],
    ['05-12', true, 'working-day', null],
    ['05-13', true, 'working-day', null]
  ])
})

import { expect, test } from '@jest/globals'
import { addDays, isIsoDate } from '../../../server/calendar/iso-date.ts'
import { readShippedCalendar } from '../../../server/calendar/shipped-calendar.ts'
import { addWorkingDays, workingDaysBetween } from '../../../server/calendar/working-days.ts'

const calendar = readShippedCalendar()

test('working days are counted from the day after, over holidays and worked Saturdays', () => {
  expect(addWorkingDays(calendar, '2026-02-12', 5)).toBe('2026-02-26')
  expect(addWorkingDays(calendar, '2026-05-01', 0)).toBe('2026-05-01')
  expect(workingDaysBetween(calendar, '2026-02-12', '2026-02-26')).toBe(5)
  expect(workingDaysBetween(calendar, '2026-02-26', '2026-02-12')).toBe(0)
})

test('only days that exist are dates', () => {
  const texts = ['2026-02-28', '2024-02-29', '2026-02-29', '2026-02-30', '2026-13-01', '2026-2-3', '20260203']
  expect(texts.filter(isIsoDate)).toEqual(['2026-02-28', '2024-02-29'])
})

test('a date past the year 9999 is refused, for it would no longer compare as text', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
})

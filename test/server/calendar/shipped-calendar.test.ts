import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import chineseDays from 'chinese-days'
import { addDays } from '../../../server/calendar/iso-date.ts'
import { readShippedCalendar } from '../../../server/calendar/shipped-calendar.ts'
import { isWorkingDay } from '../../../server/calendar/working-days.ts'

const calendar = readShippedCalendar()

test('every day of 2013–2026 is a working day or off as in chinese-days', () => {
  const differing: string[] = []
  for (let day = '2013-01-01'; day <= '2026-12-31'; day = addDays(day, 1))
    if (isWorkingDay(calendar, day) !== chineseDays.isWorkday(day)) differing.push(day)
  expect(differing).toEqual([])
})

test('the days that the notices of 2015 and 2024–2026 name are off or worked', () => {
  const notices = JSON.parse(readFileSync(new URL('./notices.json', import.meta.url), 'utf8')) as {
    off: string[]
    work: string[]
  }[]
  for (const { off, work } of notices) {
    expect(off.filter((day) => isWorkingDay(calendar, day))).toEqual([])
    expect(work.filter((day) => !isWorkingDay(calendar, day))).toEqual([])
  }
})

test('3 and 4 September 2015 were off for the 70th anniversary, and Sunday the 6th was worked', () => {
  const working = ['2015-09-02', '2015-09-03', '2015-09-04', '2015-09-05', '2015-09-06', '2015-09-07']
  expect(working.map((day) => isWorkingDay(calendar, day))).toEqual([true, false, false, false, true, true])
})

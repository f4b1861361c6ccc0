import { expect, test } from '@jest/globals'
import { explainDue } from '../../../../../server/calendar/due.ts'
import { readShippedCalendar } from '../../../../../server/calendar/shipped-calendar.ts'
import { weeksOf } from '../../../../../web/features/desk/cases/clock-weeks.ts'

const calendar = readShippedCalendar()
const explain = (pauses: { from: string; to: string }[]) =>
  explainDue({ start: '2026-04-24', limit: { days: 5, unit: 'wd' }, pauses }, calendar).days

test('weeks begin on Monday, and counted days are numbered through', () => {
  const weeks = weeksOf(explain([{ from: '2026-04-27', to: '2026-04-30' }]))
  expect(weeks.map((week) => ('days' in week ? week.days.map(({ date }) => date.slice(5)) : week))).toEqual([
    ['04-24', '04-25', '04-26'],
    ['04-27', '04-28', '04-29', '04-30', '05-01', '05-02', '05-03'],
    ['05-04', '05-05', '05-06', '05-07', '05-08', '05-09']
  ])
  expect(weeks.flatMap((week) => ('nth' in week ? week.nth.filter(Boolean) : []))).toEqual([1, 2, 3, 4, 5])
})

test('a pause of many weeks is one line between the days that count', () => {
  const weeks = weeksOf(explain([{ from: '2026-04-27', to: '2026-06-10' }]))
  expect(weeks[2]).toEqual({ folded: 5, from: '2026-05-04', to: '2026-06-07' })
  expect(weeks.at(-1)).toMatchObject({ nth: expect.arrayContaining([5]) })
})

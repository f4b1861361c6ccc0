import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { replaceYear } from '../../../../server/calendar/notices/year-of-notice.ts'
import { readNotice } from '../../../../server/calendar/notices/read-notice.ts'
import { readShippedYears } from '../../../../server/calendar/shipped-calendar.ts'
import type { Departure } from '../../../../server/calendar/working-days.ts'
import { madeNotice, noticeIcs, noticeJson } from './made-notice.ts'

const published = join(dirname(createRequire(import.meta.url).resolve('chinese-days')), '../dist')
const read = (file: string) => readFileSync(join(published, file), 'utf8')
const kinds = (days: readonly Departure[]) => days.map(({ date, kind }) => `${date} ${kind}`)

test('the JSON that chinese-days publishes says of 2013–2026 what is shipped', () => {
  const { format, days, years } = readNotice(read('chinese-days.json'))
  expect(format).toBe('json')
  expect(years.slice(0, 3)).toEqual([2026, 2025, 2024])
  const shipped = readShippedYears()
  const first = `${shipped[0]!.year}-01-01`
  const known = shipped.flatMap((year) => year.days).filter(({ date, kind }) => kind === 'off' || date)
  expect(kinds(days.filter(({ date }) => date >= first))).toEqual(kinds(known).sort())
})

test('its calendar file (.ics) says the same of 2024–2026, names included', () => {
  const ics = readNotice(read('holidays.ics'))
  expect(ics).toMatchObject({ format: 'ics', years: [2026, 2025, 2024], leftOut: [] })
  const json = readNotice(read('chinese-days.json')).days.filter(({ date }) => date >= '2024')
  expect(kinds(ics.days)).toEqual(kinds(json))
  expect(ics.days[0]).toEqual({ date: '2024-01-01', kind: 'off', name: '元旦' })
})

test('calendars write 休 and 班 in the name, in brackets or with the day of the break, in the description or as Apple does', () => {
  const entries = [
    ['元旦(休)', ''],
    ['春节 假期 第1天/共8天', ''],
    ['国庆节 补班 第1天/共2天', ''],
    ['劳动节', 'DESCRIPTION:班'],
    ['清明', 'X-APPLE-SPECIAL-DAY:WORK-HOLIDAY'],
    ['情人节', '']
  ] as const
  const days = ['20270101', '20270206', '20271009', '20270508', '20270405', '20270214']
  const more = entries.map(
    ([name, line], index) =>
      `BEGIN:VEVENT\r\nUID:m${index}\r\nDTSTART;VALUE=DATE:${days[index]}\r\nSUMMARY:${name}\r\n${line ? `${line}\r\n` : ''}END:VEVENT\r\n`
  )
  const autumn = Array.from({ length: 11 }, (_, index) => ({
    date: `2027-11-${String(index + 10)}`,
    kind: 'off' as const,
    name: '秋假'
  }))
  const text = noticeIcs(autumn).replace('END:VCALENDAR', `${more.join('')}END:VCALENDAR`)
  const { days: found, leftOut } = readNotice(text)
  expect(leftOut).toEqual(['情人节'])
  expect(found.filter(({ name }) => name !== '秋假')).toEqual([
    { date: '2027-01-01', kind: 'off', name: '元旦' },
    { date: '2027-02-06', kind: 'off', name: '春节' },
    { date: '2027-04-05', kind: 'off', name: '清明' },
    { date: '2027-05-08', kind: 'work', name: '劳动节' },
    { date: '2027-10-09', kind: 'work', name: '国庆节' }
  ])
})

test('an entry of several days ends before its DTEND', () => {
  const { days } = readNotice(noticeIcs(madeNotice(2027), { joined: true }))
  expect(days).toEqual(readNotice(noticeJson(madeNotice(2027))).days)
})

const good = { '2027-01-01': "New Year's Day,元旦,1" }
const wrong: [string, string, RegExp][] = [
  ['nothing', '  ', /empty/],
  ['a page of the web', '<html></html>', /neither as JSON/],
  ['broken JSON', '{"holidays":', /not JSON/],
  ['another JSON', '{"name":"yimen"}', /neither holidays nor workdays/],
  ['a list where a map belongs', '{"holidays":[]}', /no map of dates/],
  ['a day that does not exist', JSON.stringify({ holidays: { '2027-02-30': 'x,春节,1' } }), /2027-02-30/],
  ['a day without a name', JSON.stringify({ holidays: { '2027-02-03': '' } }), /2027-02-03 has no name/],
  ['a day that is off and worked', JSON.stringify({ holidays: good, workdays: good }), /2027-01-01/],
  ['too few days off for a year', JSON.stringify({ holidays: good }), /11 days off/],
  [
    'a calendar without an end',
    'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:元旦(休)',
    /calendar file|no year|11 days/
  ],
  ['another encoding', '{"holidays":{"2027-01-01":"\uFFFD\uFFFD"}}', /UTF-8/]
]

test.each(wrong)('%s is refused in a sentence', (_, content, sentence) => {
  expect(() => readNotice(content)).toThrow(sentence)
})

test('the last days of December that belong to the next New Year stay when a file says nothing of them', () => {
  const eve = { date: '2026-12-31', kind: 'off', name: '元旦' } as const
  const of2026 = { date: '2026-10-01', kind: 'off', name: '国庆节' } as const
  const of2027 = { date: '2027-01-01', kind: 'off', name: '元旦' } as const
  expect(replaceYear([eve, of2026], [of2026], 2026).removed).toEqual([of2026])
  expect(replaceYear([eve, of2026], [eve, of2027], 2027)).toEqual({ brought: [eve, of2027], removed: [eve] })
})

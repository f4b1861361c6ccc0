import ICAL from 'ical.js'
import { NoticeUnreadable } from '../../errors.ts'
import { addDays } from '../iso-date.ts'
import type { Departure } from '../working-days.ts'

/** As people write them: 春节(休), 国庆节 补班, 中秋节 假期 第1天/共3天; Apple's calendars have a property of their own. */
const WORKED = /班/
const FREE = /休|放假|假期/
const MARKS =
  /[（(【[]?\s*(补班|调班|上班|班|调休|休息|放假|假期|休)\s*[）)】\]]?|第\s*\d+\s*天.*$|\d+\s*\/\s*\d+/g

/** Longer than any break; a calendar that says so has an entry of another kind. */
const MOST_DAYS = 20

export interface ReadIcs {
  days: Departure[]
  /** Names of entries that say neither 休 nor 班, such as festivals that are no day off. */
  leftOut: string[]
}

export function readNoticeIcs(text: string): ReadIcs {
  const read: ReadIcs = { days: [], leftOut: [] }
  const leftOut = new Set<string>()
  for (const event of readEvents(text)) {
    const summary = textOf(event, 'summary')
    const kind = kindOf(event, summary)
    if (kind === null) leftOut.add(summary)
    else read.days.push(...datesOf(event, summary).map((date) => ({ date, kind, name: nameOf(summary) })))
  }
  read.leftOut = [...leftOut]
  return read
}

function readEvents(text: string): ICAL.Component[] {
  try {
    return new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents('vevent')
  } catch (error) {
    throw new NoticeUnreadable(`it is no calendar file (${(error as Error).message})`)
  }
}

const textOf = (event: ICAL.Component, property: string) =>
  String(event.getFirstPropertyValue(property) ?? '').trim()

function kindOf(event: ICAL.Component, summary: string): Departure['kind'] | null {
  const special = textOf(event, 'x-apple-special-day')
  if (special === 'ALTERNATE-WORKDAY') return 'work'
  if (special === 'WORK-HOLIDAY') return 'off'
  // The description alone (holiday-cn: 休, 班) where the name says nothing; names with both say 班 last (调休上班).
  for (const words of [summary, textOf(event, 'description')]) {
    if (WORKED.test(words)) return 'work'
    if (FREE.test(words)) return 'off'
  }
  return null
}

function nameOf(summary: string): string {
  const name = summary.replace(MARKS, '').trim()
  return (name || summary).slice(0, 100)
}

/** DTEND is the day after the last one (RFC 5545 3.6.1); an entry without it is one day. */
function datesOf(event: ICAL.Component, summary: string): string[] {
  const first = dateOf(event, 'dtstart')
  if (!first) throw new NoticeUnreadable(`the entry ${JSON.stringify(summary)} has no day`)
  const end = dateOf(event, 'dtend')
  const dates = [first]
  for (let day = addDays(first, 1); end && day < end; day = addDays(day, 1)) dates.push(day)
  if (dates.length > MOST_DAYS)
    throw new NoticeUnreadable(`the entry ${JSON.stringify(summary)} lasts ${dates.length} days`)
  return dates
}

function dateOf(event: ICAL.Component, property: string): string | null {
  const value = event.getFirstPropertyValue(property)
  return value instanceof ICAL.Time ? value.toString().slice(0, 10) : null
}

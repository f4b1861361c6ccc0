import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { computeDue, explainDue, type ClockTerms } from '../../../server/calendar/due.ts'
import { addDays } from '../../../server/calendar/iso-date.ts'
import { readShippedCalendar } from '../../../server/calendar/shipped-calendar.ts'
import { isWorkingDay } from '../../../server/calendar/working-days.ts'

const calendar = readShippedCalendar()

const date = fc.integer({ min: 0, max: 5500 }).map((offset) => addDays('2012-06-01', offset))
const near = (start: string) =>
  fc
    .tuple(fc.integer({ min: -5, max: 40 }), fc.integer({ min: 0, max: 20 }))
    .map(([from, length]) => ({ from: addDays(start, from), to: addDays(start, from + length) }))
const limit = (unit: fc.Arbitrary<'wd' | 'cd'>) => fc.record({ days: fc.integer({ min: 0, max: 30 }), unit })
const anyUnit = fc.constantFrom('wd' as const, 'cd' as const)
const termsIn = (unit: fc.Arbitrary<'wd' | 'cd'>) =>
  date.chain((start) =>
    fc.record({
      start: fc.constant(start),
      limit: limit(unit),
      pauses: fc.array(near(start), { maxLength: 4 }),
      extension: fc.option(limit(unit))
    })
  )
const dueOf = (terms: ClockTerms) => computeDue(terms, calendar).due!

test('a further pause never makes a limit end earlier, in working or in calendar days', () => {
  fc.assert(
    fc.property(termsIn(anyUnit), fc.nat(40), fc.nat(20), (terms, after, length) => {
      const from = addDays(terms.start, after)
      const more = [...terms.pauses, { from, to: addDays(from, length) }]
      expect(dueOf({ ...terms, pauses: more }) >= dueOf(terms)).toBe(true)
    })
  )
})

test('a pause of nothing but days off changes nothing, unless it begins on the due day', () => {
  fc.assert(
    fc.property(termsIn(fc.constant('wd')), fc.nat(40), (terms, after) => {
      const from = addDays(terms.start, after)
      let to = from
      while (!isWorkingDay(calendar, addDays(to, 1))) to = addDays(to, 1)
      fc.pre(from !== dueOf(terms))
      expect(dueOf({ ...terms, pauses: [...terms.pauses, { from, to }] })).toBe(dueOf(terms))
    })
  )
})

test('the order of the pauses does not matter, nor that one is entered twice or in two parts', () => {
  fc.assert(
    fc.property(termsIn(anyUnit), (terms) => {
      const halves = terms.pauses.flatMap(({ from, to }) => {
        const middle = addDays(from, 1)
        return middle < to
          ? [
              { from, to: middle },
              { from: middle, to }
            ]
          : [{ from, to }]
      })
      expect(dueOf({ ...terms, pauses: [...terms.pauses].reverse() })).toBe(dueOf(terms))
      expect(dueOf({ ...terms, pauses: [...terms.pauses, ...terms.pauses] })).toBe(dueOf(terms))
      expect(dueOf({ ...terms, pauses: halves })).toBe(dueOf(terms))
    })
  )
})

test('the explanation runs without a gap from the start to the due day and counts each day of the limit', () => {
  fc.assert(
    fc.property(termsIn(anyUnit), (terms) => {
      const { due, days } = explainDue(terms, calendar)
      expect(days[0]!.date).toBe(terms.start)
      expect(days.at(-1)!.date).toBe(due)
      days.slice(1).forEach((day, index) => expect(day.date).toBe(addDays(days[index]!.date, 1)))
      const limit = terms.limit.days + (terms.extension?.days ?? 0)
      expect(days.filter(({ counted }) => counted)).toHaveLength(limit)
      if (limit > 0) expect(isWorkingDay(calendar, due!)).toBe(true)
    })
  )
})

test('a longer limit never ends earlier, and a later start never makes it end earlier', () => {
  fc.assert(
    fc.property(termsIn(anyUnit), fc.nat(10), (terms, more) => {
      const longer = { ...terms, limit: { ...terms.limit, days: terms.limit.days + more } }
      expect(dueOf(longer) >= dueOf(terms)).toBe(true)
      fc.pre(terms.limit.days > 0)
      expect(dueOf({ ...terms, start: addDays(terms.start, more) }) >= dueOf(terms)).toBe(true)
    })
  )
})

test('a pause that begins after the due day, or that no day lies in, changes nothing', () => {
  fc.assert(
    fc.property(termsIn(anyUnit), fc.integer({ min: 1, max: 30 }), fc.nat(20), (terms, after, length) => {
      const from = addDays(dueOf(terms), after)
      const late = { from, to: addDays(from, length) }
      const empty = { from: terms.start, to: terms.start }
      expect(dueOf({ ...terms, pauses: [...terms.pauses, late, empty] })).toBe(dueOf(terms))
    })
  )
})

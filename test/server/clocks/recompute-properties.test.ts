import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applyNotice } from '../../../server/calendar/notices/apply-notice.ts'
import { addDays } from '../../../server/calendar/iso-date.ts'
import { calendarStamp } from '../../../server/calendar/store.ts'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { insertPause } from '../../../server/clocks/clock-rows.ts'
import { recomputeDue } from '../../../server/clocks/recompute-due.ts'
import { startClock } from '../../../server/clocks/store.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { madeNotice, noticeIcs, noticeJson } from '../calendar/notices/made-notice.ts'

let yimen: TestApp
let administrator: string
beforeAll(async () => {
  yimen = await startTestApp()
  await seedCalendar(yimen.db)
  administrator = (await yimen.db('people').where({ username: 'administrator' }).first('id'))!.id
}, 180_000)
afterAll(() => yimen.close())

/** Around three New Years of which none has a notice yet. */
const day = fc.integer({ min: 0, max: 1000 }).map((offset) => addDays('2026-11-01', offset))
const span = fc.tuple(day, fc.nat(40)).map(([from, length]) => ({ from, to: addDays(from, length) }))
const clock = fc.record({
  startsOn: day,
  limit: fc.record({
    days: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('wd' as const, 'cd' as const)
  }),
  pauses: fc.array(span, { maxLength: 3 })
})
type GivenClock = {
  startsOn: string
  limit: { days: number; unit: 'wd' | 'cd' }
  pauses: { from: string; to: string }[]
}

async function open({ startsOn, limit, pauses }: GivenClock, businessKey: string) {
  const owner = { ownerKind: 'case', ownerId: randomUUID() } as const
  await yimen.db.transaction(async (trx) => {
    await startClock(trx, { ...owner, businessKey, kind: 'promised', startsOn, limit })
    for (const { from, to } of pauses) {
      await insertPause(trx, { ...owner, kind: 'correction', fromOn: from, reason: '补正', document: null })
      await trx('clock_pauses').where(owner).whereNull('toOn').update({ toOn: to })
    }
    await recomputeDue(trx, owner)
  })
  return owner
}

test('recomputing again changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(clock, async (given) => {
      const owner = await open(given, randomUUID())
      const before = await yimen.db('clocks').where(owner)
      await yimen.db.transaction((trx) => recomputeDue(trx, owner))
      expect(await yimen.db('clocks').where(owner)).toEqual(before)
    }),
    { numRuns: 40 }
  )
}, 120_000)

const NOTICES = [2027, 2028, 2029].map((year) => madeNotice(year, { shift: year % 5 }))
/** A file may hold one year or all of them, and be JSON or a calendar. */
const FILES = [
  { year: 2027, content: noticeJson(NOTICES[0]!) },
  { year: 2028, content: noticeIcs(NOTICES[1]!) },
  { year: 2029, content: noticeJson(NOTICES.flat()) }
]

async function importIn(order: typeof FILES) {
  for (const { year, content } of order)
    await applyNotice(yimen.db, {
      content,
      year,
      basis: await calendarStamp(yimen.db),
      source: 'test',
      by: administrator,
      today: '2026-11-20'
    })
}

async function state() {
  const { db } = yimen
  return {
    days: await db('calendar_days').orderBy('date'),
    years: await db('calendar_years').orderBy('year').select('year', 'notice'),
    clocks: await db('clocks')
      .orderBy('businessKey')
      .select('businessKey', 'dueOn', 'warningOn', 'provisional')
  }
}

test('the order in which notices are imported does not matter, nor when a clock started', async () => {
  const orders = fc.shuffledSubarray(FILES, { minLength: FILES.length })
  await fc.assert(
    fc.asyncProperty(
      fc.array(clock, { minLength: 3, maxLength: 8 }),
      orders,
      fc.nat(3),
      async (given, order, cut) => {
        const { db } = yimen
        const run = async (files: typeof FILES, before: number) => {
          for (const table of ['clock_pauses', 'clocks', 'calendar_days', 'calendar_years'] as const)
            await db(table).delete()
          await seedCalendar(db)
          await importIn(files.slice(0, before))
          for (const [index, one] of given.entries()) await open(one, `ORDER-${index}`)
          await importIn(files.slice(before))
          return state()
        }
        expect(await run(order, cut)).toEqual(await run(FILES, 0))
      }
    ),
    { numRuns: 12 }
  )
}, 300_000)

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { explainClock, listClocks } from '../../../server/clocks/read-clocks.ts'
import { extendClock, pause, resume, startClock, stopClock } from '../../../server/clocks/store.ts'
import { enterTask, inboxDay, openCase, openClocksDatabase, type ClocksDatabase } from './clocks-database.ts'

let database: ClocksDatabase
beforeAll(async () => {
  database = await openClocksDatabase()
}, 120_000)
afterAll(() => database.close())

const correction = { kind: 'correction', reason: '缺少总平面图', document: '补正告知书 1' } as const

test('a clock says when it is due, how many working days are left and what its signal is', async () => {
  const { db } = database
  const { businessKey } = await openCase(db, 10)
  expect(await listClocks(db, businessKey, '2026-03-11')).toEqual([
    {
      kind: 'promised',
      startsOn: '2026-03-02',
      limitDays: 10,
      unit: 'wd',
      dueOn: '2026-03-16',
      provisional: false,
      stoppedOn: null,
      signal: 'warning',
      daysLeft: 3
    }
  ])
})

test('a clock started twice runs once, and after it was stopped it may be started anew', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  const again = {
    ...owner,
    kind: 'promised',
    startsOn: '2026-03-09',
    limit: { days: 1, unit: 'wd' }
  } as const
  await db.transaction((trx) => startClock(trx, again))
  expect(await listClocks(db, owner.businessKey, '2026-03-09')).toMatchObject([{ limitDays: 10 }])

  await db.transaction((trx) => stopClock(trx, { ...owner, kind: 'promised', on: '2026-03-09' }))
  await db.transaction((trx) => startClock(trx, again))
  expect(await listClocks(db, owner.businessKey, '2026-03-09')).toMatchObject([
    { limitDays: 10, stoppedOn: '2026-03-09', signal: null, daysLeft: null },
    { limitDays: 1, stoppedOn: null, dueOn: '2026-03-10' }
  ])
})

test('a pause takes the due day away and its end gives a later one, on the page and in the inbox', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  await enterTask(db, owner.businessKey)
  expect(await inboxDay(db, owner.businessKey)).toBe('2026-03-16')

  await db.transaction((trx) => pause(trx, { ...owner, ...correction, fromOn: '2026-03-04' }))
  const [paused] = await listClocks(db, owner.businessKey, '2026-03-20')
  expect(paused).toMatchObject({ dueOn: null, signal: 'paused', daysLeft: 8 })
  expect(paused!.pausedBy).toEqual({ ...correction, fromOn: '2026-03-04', toOn: null })
  expect(await inboxDay(db, owner.businessKey)).toBeNull()

  await db.transaction((trx) => resume(trx, owner, 'correction', '2026-03-20'))
  expect(await listClocks(db, owner.businessKey, '2026-03-20')).toMatchObject([{ dueOn: '2026-04-01' }])
  expect(await inboxDay(db, owner.businessKey)).toBe('2026-04-01')
})

test('of the promised and the statutory day the inbox shows the earlier one', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  await enterTask(db, owner.businessKey)
  const limit = { days: 7, unit: 'cd' } as const
  await db.transaction((trx) =>
    startClock(trx, { ...owner, kind: 'statutory', startsOn: '2026-03-02', limit })
  )
  expect(await inboxDay(db, owner.businessKey)).toBe('2026-03-09')
  expect((await explainClock(db, owner.businessKey, '2026-03-02'))!.clock.kind).toBe('statutory')

  await db.transaction((trx) => stopClock(trx, { ...owner, kind: 'statutory', on: '2026-03-03' }))
  expect(await inboxDay(db, owner.businessKey)).toBe('2026-03-16')
})

test('when all clocks of a case are stopped its tasks have no due day', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  await enterTask(db, owner.businessKey)
  await db.transaction((trx) => stopClock(trx, { ...owner, on: '2026-03-05' }))
  expect(await inboxDay(db, owner.businessKey)).toBeNull()
})

test('a task that the engine enters while the clock is being paused gets the day after the pause', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  const engine = await db.transaction()
  await enterTask(engine, owner.businessKey)
  const paused = db.transaction((trx) => pause(trx, { ...owner, ...correction, fromOn: '2026-03-04' }))
  await engine.commit()
  await paused
  expect(await inboxDay(db, owner.businessKey)).toBeNull()
})

test('a clock is extended once', async () => {
  const { db } = database
  const owner = await openCase(db, 20)
  const extend = () => db.transaction((trx) => extendClock(trx, owner, 'promised', { days: 10, unit: 'wd' }))
  expect(await extend()).toBe(true)
  expect(await extend()).toBe(false)
  expect(await listClocks(db, owner.businessKey, '2026-03-02')).toMatchObject([{ dueOn: '2026-04-14' }])
})

test('a second pause for the same reason changes nothing, and what is not paused cannot be resumed', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  const pauseOn = (fromOn: string) => db.transaction((trx) => pause(trx, { ...owner, ...correction, fromOn }))
  expect(await db.transaction((trx) => resume(trx, owner, 'correction', '2026-03-04'))).toBe(false)
  expect([await pauseOn('2026-03-04'), await pauseOn('2026-03-05')]).toEqual([true, false])
})

test('pauses hold the promise, not the delivery of the result', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  const limit = { days: 10, unit: 'wd' } as const
  await db.transaction((trx) =>
    startClock(trx, { ...owner, kind: 'delivery', startsOn: '2026-03-02', limit })
  )
  await db.transaction((trx) => pause(trx, { ...owner, ...correction, fromOn: '2026-03-04' }))
  expect(await listClocks(db, owner.businessKey, '2026-03-04')).toMatchObject([
    { kind: 'promised', signal: 'paused' },
    { kind: 'delivery', signal: 'green', dueOn: '2026-03-16' }
  ])
})

test('the explanation names each pause with its document and each day with its reason', async () => {
  const { db } = database
  const owner = await openCase(db, 3)
  await db.transaction((trx) => pause(trx, { ...owner, ...correction, fromOn: '2026-03-04' }))
  await db.transaction((trx) => resume(trx, owner, 'correction', '2026-03-06'))
  const explanation = await explainClock(db, owner.businessKey, '2026-03-09')
  expect(explanation!.pauses).toEqual([{ ...correction, fromOn: '2026-03-04', toOn: '2026-03-06' }])
  expect(explanation!.days.map(({ date, why }) => `${date.slice(5)} ${why}`)).toEqual([
    '03-02 start',
    '03-03 working-day',
    '03-04 working-day',
    '03-05 paused',
    '03-06 paused',
    '03-07 weekend',
    '03-08 weekend',
    '03-09 working-day'
  ])
})

test('seeding again changes nothing in the calendar', async () => {
  const { db } = database
  const before = await db('calendar_years').orderBy('year')
  await seedCalendar(db)
  expect(await db('calendar_years').orderBy('year')).toEqual(before)
  expect(before.map(({ year }) => year)).toEqual(Array.from({ length: 14 }, (_, index) => 2013 + index))
})

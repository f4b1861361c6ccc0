import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import { extendClock, pause, resume, startClock, stopClock } from '../../../server/clocks/store.ts'
import { sweepClocks, type Messenger } from '../../../server/clocks/sweep.ts'
import { EngineUnavailable } from '../../../server/engine/engine-errors.ts'
import { openCase, openClocksDatabase, type ClocksDatabase } from './clocks-database.ts'

let database: ClocksDatabase
beforeAll(async () => {
  database = await openClocksDatabase()
}, 120_000)
afterAll(() => database.close())
afterEach(() => database.db('clocks').delete())

type Tell = Messenger<true>['tell']

/** A diagram in which everybody waits for every message. */
const telling = (tell: Tell): Messenger<true> => ({
  look: async (_, tellings) => new Map(tellings.map(({ id }) => [id, true])),
  tell
})

/** A sweep at nine in the morning of that day, with a diagram that takes every message or none. */
async function sweepOn(day: string, takes = true) {
  const said: string[] = []
  const tell: Tell = async ({ businessKey, message }) => {
    said.push(`${businessKey} ${message}`)
    return takes
  }
  const result = await sweepClocks(database.db, telling(tell), { now: () => new Date(`${day}T01:00:00Z`) })
  return { ...result, said }
}

const applicationClock = (kind: 'receipt' | 'correction') => ({
  ...({ ownerKind: 'application', ownerId: randomUUID(), businessKey: randomUUID(), kind } as const),
  startsOn: '2026-03-02',
  limit: { days: 5, unit: 'wd' as const }
})

test('a case is warned of once when its warning day has come, and told once when its due day is over', async () => {
  // warned of on 11 March, due on 16 March
  const { businessKey } = await openCase(database.db, 10)
  expect((await sweepOn('2026-03-10')).said).toEqual([])
  expect((await sweepOn('2026-03-11')).said).toEqual([`${businessKey} clock.warning`])
  expect((await sweepOn('2026-03-12')).said).toEqual([])
  expect((await sweepOn('2026-03-16')).said).toEqual([])
  expect((await sweepOn('2026-03-17')).said).toEqual([`${businessKey} clock.due`])
  expect((await sweepOn('2026-03-18')).said).toEqual([])
})

test('the due day is over at midnight in Shanghai', async () => {
  await openCase(database.db, 1)
  const at = (instant: string) =>
    sweepClocks(
      database.db,
      telling(async () => true),
      { now: () => new Date(instant) }
    )
  await at('2026-03-03T01:00:00Z')
  expect((await at('2026-03-03T15:59:00Z')).told).toBe(0)
  expect((await at('2026-03-03T16:00:00Z')).told).toBe(1)
})

test('a clock stays to be told until something in the diagram took the message', async () => {
  const { businessKey } = await openCase(database.db, 10)
  expect(await sweepOn('2026-03-17', false)).toMatchObject({ told: 0, waiting: 1 })
  expect(await sweepOn('2026-03-17')).toMatchObject({ told: 1, said: [`${businessKey} clock.due`] })
})

test('silence on a filing and a correction not supplied have messages of their own and no warning', async () => {
  const receipt = applicationClock('receipt')
  const correction = applicationClock('correction')
  await database.db.transaction(async (trx) => {
    await startClock(trx, receipt)
    await startClock(trx, correction)
  })
  expect((await sweepOn('2026-03-09')).said).toEqual([])
  expect(new Set((await sweepOn('2026-03-10')).said)).toEqual(
    new Set([`${receipt.businessKey} receipt.due`, `${correction.businessKey} correction.overdue`])
  )
})

test('a paused or a stopped clock says nothing', async () => {
  const { db } = database
  const paused = await openCase(db, 10)
  const stopped = await openCase(db, 10)
  await db.transaction(async (trx) => {
    await pause(trx, {
      ...paused,
      kind: 'special-procedure',
      fromOn: '2026-03-04',
      reason: '听证',
      document: null
    })
    await stopClock(trx, { ...stopped, on: '2026-03-05' })
  })
  expect((await sweepOn('2026-06-01')).said).toEqual([])
})

test('a case that was warned of and then extended is warned of again before its new day', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  expect((await sweepOn('2026-03-12')).told).toBe(1)
  // due on 30 March now
  await db.transaction((trx) => extendClock(trx, owner, 'promised', { days: 10, unit: 'wd' }))
  expect((await sweepOn('2026-03-24')).said).toEqual([])
  expect((await sweepOn('2026-03-25')).said).toEqual([`${owner.businessKey} clock.warning`])
})

test('a case that was warned of and then paused is not warned of again when its last days go on', async () => {
  const { db } = database
  const owner = await openCase(db, 10)
  expect((await sweepOn('2026-03-12')).told).toBe(1)
  await db.transaction((trx) =>
    pause(trx, { ...owner, kind: 'special-procedure', fromOn: '2026-03-13', reason: '听证', document: null })
  )
  await db.transaction((trx) => resume(trx, owner, 'special-procedure', '2026-03-31'))
  expect((await sweepOn('2026-03-31')).said).toEqual([])
  expect((await sweepOn('2026-04-02')).said).toEqual([`${owner.businessKey} clock.due`])
})

test('a clock that nobody waits for is asked about, and told once somebody does', async () => {
  const { businessKey } = await openCase(database.db, 10)
  const now = () => new Date('2026-03-17T01:00:00Z')
  const nobody: Messenger<true> = {
    look: async () => new Map(),
    tell: async () => Promise.reject(new Error('told'))
  }
  expect(await sweepClocks(database.db, nobody, { now })).toEqual({ told: 0, waiting: 1, failed: [] })
  expect((await sweepOn('2026-03-17')).said).toEqual([`${businessKey} clock.due`])
})

test('a server that stops leaves the rest to the next sweep', async () => {
  await openCase(database.db, 10)
  let asked = 0
  const tell: Tell = async () => true
  const stopping = () => (asked += 1) > 0
  const now = () => new Date('2026-03-17T01:00:00Z')
  expect(await sweepClocks(database.db, telling(tell), { now, stopping })).toMatchObject({ told: 0 })
  expect((await sweepOn('2026-03-17')).told).toBe(1)
})

test('one message that cannot be sent leaves its own clock to be told and no other', async () => {
  const { db } = database
  const broken = await openCase(db, 10)
  await openCase(db, 10)
  const tell: Tell = async ({ businessKey }, _, trx) => {
    if (businessKey === broken.businessKey) await trx.transaction((inner) => inner.raw('select 1 / 0'))
    return true
  }
  const result = await sweepClocks(db, telling(tell), { now: () => new Date('2026-03-17T01:00:00Z') })
  expect(result).toMatchObject({ told: 1, failed: [{ error: expect.any(Error) }] })
  expect((await sweepOn('2026-03-17')).said).toEqual([`${broken.businessKey} clock.due`])
})

test('while the engine is away a sweep ends at the first clock and holds nobody up', async () => {
  const { db } = database
  await openCase(db, 10)
  await openCase(db, 10)
  const tell: Tell = () => Promise.reject(new EngineUnavailable('The engine does not answer'))
  const result = await sweepClocks(db, telling(tell), { now: () => new Date('2026-03-17T01:00:00Z') })
  // What was on its way when the first one failed.
  expect(result.failed.length).toBeLessThanOrEqual(2)
  expect(result.told).toBe(0)
  expect((await sweepOn('2026-03-17')).told).toBe(2)
})

test('two servers that sweep at once tell each of 1,200 cases once', async () => {
  await database.db.raw(
    `insert into clocks (owner_kind, owner_id, business_key, kind, starts_on, limit_days, unit, due_on)
     select 'case', gen_random_uuid(), 'MANY-' || n, 'promised', '2026-03-02', 10, 'wd', '2026-03-16' from generate_series(1, 1200) n`
  )
  const [one, other] = await Promise.all([sweepOn('2026-03-17'), sweepOn('2026-03-17')])
  const said = [...one.said, ...other.said]
  expect(said).toHaveLength(1200)
  expect(new Set(said).size).toBe(1200)
})

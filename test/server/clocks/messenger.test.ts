import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { createMessenger } from '../../../server/clocks/messenger.ts'
import { sweepClocks } from '../../../server/clocks/sweep.ts'
import { connect } from '../../../server/db.ts'
import { createEngine, type Engine } from '../../../server/engine/client.ts'
import { EngineUnavailable } from '../../../server/engine/engine-errors.ts'
import { useTestEngine } from '../../support/engine.ts'
import { waitingModel } from './waiting-model.ts'

let db: Knex
let engine: Engine
beforeAll(async () => {
  const place = await useTestEngine()
  db = connect(place.databaseUrl)
  engine = createEngine(place.url, place.secret)
  const files = [
    waitingModel('clock-case'),
    waitingModel('clock-hearing'),
    waitingModel('clock-late', { late: true })
  ]
  await engine.deploy('clock messages', files, 'test')
}, 180_000)
afterAll(() => db?.destroy())

const now = () => new Date('2026-03-17T01:00:00Z')
const sweep = (number: string, over: Engine = engine) =>
  sweepClocks(db, createMessenger({ engine: over }), { now, only: [number] })
const start = (key: string, businessKey: string) =>
  engine.startProcess({ definition: { key }, businessKey, variables: {} }, 'test')

/** A case whose clock was over yesterday. */
async function overdueClock(): Promise<string> {
  const businessKey = `MESSENGER-${randomUUID()}`
  await db.raw(
    `insert into clocks (owner_kind, owner_id, business_key, kind, starts_on, limit_days, unit, due_on)
     values ('case', gen_random_uuid(), ?, 'promised', '2026-03-02', 10, 'wd', '2026-03-16')`,
    [businessKey]
  )
  return businessKey
}

/** How often each process of the number heard of it. */
async function heard(number: string): Promise<Record<string, number>> {
  const { rows } = await db.raw(
    `select instance.proc_def_key_ as key, count(activity.id_)::int as times from engine.act_hi_procinst instance
     left join engine.act_hi_actinst activity on activity.proc_inst_id_ = instance.id_ and activity.act_id_ = 'told'
       and activity.end_time_ is not null
     where instance.business_key_ = ? group by 1`,
    [number]
  )
  return Object.fromEntries(rows.map(({ key, times }: { key: string; times: number }) => [key, times]))
}

test('of a number with several processes each that waits is told, once', async () => {
  const number = await overdueClock()
  await start('clock-case', number)
  await start('clock-hearing', number)
  expect(await sweep(number)).toEqual({ told: 1, waiting: 0, failed: [] })
  expect(await sweep(number)).toEqual({ told: 0, waiting: 0, failed: [] })
  expect(await heard(number)).toEqual({ 'clock-case': 1, 'clock-hearing': 1 })
})

test('a process that does not wait keeps none from being told that does', async () => {
  const number = await overdueClock()
  await start('clock-late', number)
  await start('clock-hearing', number)
  expect((await sweep(number)).told).toBe(1)
  expect(await heard(number)).toEqual({ 'clock-late': 0, 'clock-hearing': 1 })
})

test('a clock waits for a process that has not begun, and is told when it has', async () => {
  const number = await overdueClock()
  expect(await sweep(number)).toEqual({ told: 0, waiting: 1, failed: [] })
  await start('clock-case', number)
  expect((await sweep(number)).told).toBe(1)
  expect(await heard(number)).toEqual({ 'clock-case': 1 })
})

test('a clock waits for the step that subscribes', async () => {
  const number = await overdueClock()
  const instance = await start('clock-late', number)
  expect(await sweep(number)).toEqual({ told: 0, waiting: 1, failed: [] })
  const { rows } = await db.raw('select id_ as id from engine.act_ru_task where proc_inst_id_ = ?', [
    instance.id
  ])
  await engine.completeTask(rows[0].id, {}, 'test')
  expect((await sweep(number)).told).toBe(1)
  expect(await heard(number)).toEqual({ 'clock-late': 1 })
})

test('of a process that has ended nobody is left to tell, and the engine is not asked', async () => {
  const number = await overdueClock()
  const instance = await start('clock-case', number)
  const { rows } = await db.raw('select id_ as id from engine.act_ru_task where proc_inst_id_ = ?', [
    instance.id
  ])
  await engine.completeTask(rows[0].id, {}, 'test')
  const silent = { ...engine, triggerMessage: () => Promise.reject(new Error('asked')) }
  expect(await sweep(number, silent)).toEqual({ told: 1, waiting: 0, failed: [] })
})

test('an engine that goes away between two processes of a number is told the rest later, and nothing twice', async () => {
  const number = await overdueClock()
  await start('clock-case', number)
  await start('clock-hearing', number)
  let asked = 0
  const failing: Engine = {
    ...engine,
    triggerMessage: (execution, message, person) => {
      asked += 1
      return asked === 1
        ? engine.triggerMessage(execution, message, person)
        : Promise.reject(new EngineUnavailable('The engine does not answer'))
    }
  }
  expect(await sweep(number, failing)).toMatchObject({
    told: 0,
    failed: [{ error: expect.any(EngineUnavailable) }]
  })
  expect(await sweep(number)).toEqual({ told: 1, waiting: 0, failed: [] })
  expect(await heard(number)).toEqual({ 'clock-case': 1, 'clock-hearing': 1 })
})

test('who no longer waits when the message comes is no failure: the clock is asked about again', async () => {
  const number = await overdueClock()
  const instance = await start('clock-late', number)
  expect(await engine.triggerMessage(instance.id, 'clock.due', 'test')).toBe('not-awaited')
  expect(await engine.triggerMessage('no-such-execution', 'clock.due', 'test')).toBe('not-awaited')
})

/** Several cases that are over, each with its process. */
async function overdueCases(count: number): Promise<string[]> {
  const numbers = await Promise.all(Array.from({ length: count }, overdueClock))
  await Promise.all(numbers.map((number) => start('clock-case', number)))
  return numbers
}

test('two servers that sweep at once tell each of 60 cases of the engine once, many in one transaction', async () => {
  const numbers = await overdueCases(60)
  let asked = 0
  const counting: Engine = {
    ...engine,
    triggerTogether: (...given) => {
      asked += 1
      return engine.triggerTogether(...given)
    },
    triggerMessage: () => Promise.reject(new Error('told alone'))
  }
  const both = await Promise.all(
    [1, 2].map(() => sweepClocks(db, createMessenger({ engine: counting }), { now, only: numbers }))
  )
  expect(both.flatMap(({ failed }) => failed)).toEqual([])
  expect(both[0]!.told + both[1]!.told).toBe(60)
  expect(asked).toBeLessThanOrEqual(6)
  for (const number of numbers) expect(await heard(number)).toEqual({ 'clock-case': 1 })
})

test('of several told together one that just ended keeps no other from being told', async () => {
  const numbers = await overdueCases(3)
  const ending: Engine = {
    ...engine,
    triggerTogether: async (...given) => {
      const { rows } = await db.raw(
        `select task.id_ as id from engine.act_ru_task task
         join engine.act_ru_execution instance on instance.id_ = task.proc_inst_id_ where instance.business_key_ = ?`,
        [numbers[0]!]
      )
      await engine.completeTask(rows[0].id, {}, 'test')
      return engine.triggerTogether(...given)
    }
  }
  const sweeping = sweepClocks(db, createMessenger({ engine: ending }), { now, only: numbers })
  expect(await sweeping).toMatchObject({ told: 2, waiting: 1, failed: [] })
  expect(await Promise.all(numbers.map(heard))).toEqual([0, 1, 1].map((times) => ({ 'clock-case': times })))
})

test('a case of which two clocks are over at once hears it once', async () => {
  const numbers = await overdueCases(2)
  await db.raw(
    `insert into clocks (owner_kind, owner_id, business_key, kind, starts_on, limit_days, unit, due_on)
     select owner_kind, owner_id, business_key, 'statutory', starts_on, limit_days, unit, due_on from clocks
     where business_key = ?`,
    [numbers[0]!]
  )
  const sweeping = sweepClocks(db, createMessenger({ engine }), { now, only: numbers })
  expect(await sweeping).toEqual({ told: 3, waiting: 0, failed: [] })
  for (const number of numbers) expect(await heard(number)).toEqual({ 'clock-case': 1 })
})

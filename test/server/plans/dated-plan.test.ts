import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Engine } from '../../../server/engine/client.ts'
import type { Facts } from '../../../server/items/schema.ts'
import type { DatedPlan } from '../../../server/plans/schema.ts'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { sampleProject, sampleProjects } from '../../support/sample-projects.ts'
import { readTable } from '../items/evaluate-table.ts'

/** A Wednesday before the holidays of May. */
const WEDNESDAY = new Date('2026-04-22T02:00:00Z')

let yimen: TestApp
beforeAll(async () => {
  const table = await readTable()
  const engine = {
    version: async () => 'none',
    evaluateDecision: async (_: string, facts: Facts) => table(facts)
  } as unknown as Engine
  yimen = await startTestApp({ engine, now: () => WEDNESDAY })
  await seedShipped(yimen.db)
  await seedCalendar(yimen.db)
}, 180_000)
afterAll(() => yimen.close())

async function plan(facts: Record<string, unknown>, fileOn?: string): Promise<DatedPlan> {
  const response = await yimen.visitor().post('/api/plans', { facts, ...(fileOn && { fileOn }) })
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}
const plant = sampleProject('锂电隔膜生产线建设项目').facts

test.each(sampleProjects.map((sample) => [sample.nameZh, sample] as const))(
  '%s gets its items, days and the sequential way, without anybody signed in',
  async (_, sample) => {
    const { stages, promisedTotal, sequentialDays, unknown } = await plan(sample.facts)
    expect(stages.flatMap(({ items }) => items.map(({ item }) => item)).sort()).toEqual(
      [...sample.items].sort()
    )
    expect(Object.fromEntries(stages.map(({ stage, days }) => [stage, days]))).toEqual(
      sample.promisedDaysByStage
    )
    expect({ promisedTotal, sequentialDays, unknown }).toEqual({
      promisedTotal: sample.promisedTotal,
      sequentialDays: sample.sequentialStatutoryDays,
      unknown: []
    })
    expect(stages.reduce((sum, stage) => sum + stage.sequentialDays, 0)).toBe(sequentialDays)
  }
)

test('filed today, each stage begins on the day the one before is concluded, over the holidays of May', async () => {
  const { fileOn, stages, permit, endsOn, provisional } = await plan(plant)
  expect(fileOn).toBe('2026-04-22')
  // 1–5 May are off, Saturday 9 May is worked; 19–21 June are off.
  expect(stages.map(({ stage, startsOn, dueOn }) => [stage, startsOn, dueOn])).toEqual([
    ['S1', '2026-04-22', '2026-05-06'],
    ['S2', '2026-05-06', '2026-05-12'],
    ['S3', '2026-05-12', '2026-05-22'],
    ['S4', '2026-05-22', '2026-05-29'],
    ['S5', '2026-05-29', '2026-06-09']
  ])
  expect(permit).toMatchObject({ item: 'ZJ-XK-0003', dueOn: '2026-05-29', provisional: false })
  expect({ endsOn, provisional }).toEqual({ endsOn: '2026-06-09', provisional: false })
})

test('each date is explained day by day: what counts, what does not, and why', async () => {
  const { stages } = await plan(plant)
  const [first] = stages
  expect(first!.calendar.filter(({ counted }) => counted)).toHaveLength(7)
  expect(first!.calendar.slice(0, 4)).toEqual([
    { date: '2026-04-22', counted: false, why: 'start', name: null, assumed: false },
    { date: '2026-04-23', counted: true, why: 'working-day', name: null, assumed: false },
    { date: '2026-04-24', counted: true, why: 'working-day', name: null, assumed: false },
    { date: '2026-04-25', counted: false, why: 'weekend', name: null, assumed: false }
  ])
  expect(
    first!.calendar.filter(({ why }) => why === 'holiday').map(({ date, name }) => [date, name])
  ).toEqual(['01', '02', '03', '04', '05'].map((day) => [`2026-05-${day}`, '劳动节']))
  expect(stages[1]!.calendar.find(({ date }) => date === '2026-05-09')).toMatchObject({
    counted: true,
    why: 'make-up-day'
  })
})

test('an item that waits for another of its stage begins on the day that one is due', async () => {
  const { stages } = await plan(plant)
  const items = stages.flatMap((stage) => stage.items)
  for (const { item, startsAfter, startsOn } of items.filter((one) => one.startsAfter.length > 0)) {
    const before = items.filter((other) => startsAfter.includes(other.item)).map(({ dueOn }) => dueOn)
    expect({ item, startsOn: before.includes(startsOn) }).toEqual({ item, startsOn: true })
  }
  for (const stage of stages) {
    const last = stage.items
      .map(({ dueOn }) => dueOn)
      .sort()
      .at(-1)!
    expect(last <= stage.dueOn).toBe(true)
  }
})

test('another filing day gives other dates; days of a year without a notice are provisional', async () => {
  const later = await plan(plant, '2026-12-30')
  expect(later.stages[0]).toMatchObject({ startsOn: '2026-12-30', provisional: true })
  expect(later.stages[0]!.calendar.find(({ date }) => date === '2027-01-01')).toMatchObject({
    counted: false,
    why: 'holiday',
    name: '元旦',
    assumed: true
  })
  expect(later).toMatchObject({ provisional: true, permit: { provisional: true } })
})

test('a paper is awaited, already there, provided or to be brought, once for all who need it', async () => {
  const { stages } = await plan(plant)
  const statuses = new Set(stages.flatMap(({ slots }) => slots.map(({ status }) => status)))
  expect([...statuses].sort()).toEqual(['already', 'awaited', 'late', 'missing', 'provided'])
  for (const { slots } of stages)
    expect(new Set(slots.map(({ material }) => material)).size).toBe(slots.length)
})

test('what an unknown fact may add is said for each answer', async () => {
  const { unknown } = await plan({ ...plant, eiaClass: 'unknown', fireClass: 'unknown' })
  expect(unknown.map(({ fact }) => fact)).toEqual(['eiaClass', 'fireClass'])
  const [eia, fire] = unknown
  expect(eia!.answers.map(({ value, items }) => [value, items.map(({ item }) => item)])).toEqual([
    ['report', ['HB-XK-0001']],
    ['form', ['HB-XK-0002']],
    ['registration', ['HB-QT-0003']],
    ['none', []]
  ])
  expect(fire!.answers[0]).toMatchObject({
    value: 'special',
    items: expect.arrayContaining([
      expect.objectContaining({ item: 'ZJ-XK-0002', nameZh: expect.any(String) })
    ])
  })
})

test('wrong facts, an unknown region and a day that does not exist are refused', async () => {
  const post = async (body: unknown) => (await yimen.visitor().post('/api/plans', body)).statusCode
  expect(await post({ facts: { ...plant, mode: 'other' } })).toBe(400)
  expect(await post({ facts: { ...plant, jurisdiction: '110000' } })).toBe(400)
  expect(await post({ facts: plant, fileOn: '2026-02-30' })).toBe(400)
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Engine } from '../../../server/engine/client.ts'
import type { Facts, StagePlan } from '../../../server/items/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { readTable } from './evaluate-table.ts'
import projects from './projects.json' with { type: 'json' }

const [factory] = projects as [(typeof projects)[0], ...typeof projects]

let server: TestApp
let evaluations = 0
beforeAll(async () => {
  const evaluate = await readTable()
  const engine = {
    version: async () => 'none',
    evaluateDecision: async (_key: string, facts: Facts) => {
      evaluations += 1
      return evaluate(facts)
    }
  }
  server = await startTestApp({ engine: engine as unknown as Engine })
  await seedShipped(server.db)
}, 180_000)
afterAll(() => server.close())

const ask = (facts: object) =>
  server.app.inject({ method: 'POST', url: '/api/applicable-items', payload: facts })

test('anybody asks without signing in and gets the plan of the contract', async () => {
  const response = await ask(factory.facts)
  expect(response.statusCode).toBe(200)
  const { stages, promisedTotal, unknown } = response.json<StagePlan>()
  expect([promisedTotal, unknown]).toEqual([32, []])
  expect(stages.S1.items[1]).toEqual({
    item: 'FG-XK-0006',
    nameZh: '固定资产投资项目节能审查',
    promisedDays: 7,
    startsAfter: [],
    materials: [{ material: 'M17', nameZh: '节能报告' }]
  })
})

test('the same facts in another order are evaluated once', async () => {
  const before = evaluations
  const facts = { ...factory.facts, landAreaHa: 7.5 }
  const burst = Array.from({ length: 60 }, () => ask(facts))
  expect(new Set((await Promise.all(burst)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  await ask(Object.fromEntries(Object.entries(facts).reverse()))
  expect(evaluations - before).toBe(1)
})

test.each([
  [{ mode: 'record' }, 'mode must be one of filing, verification, approval'],
  [{ lightningListed: 'perhaps' }, 'lightningListed must be one of true, false, unknown'],
  [{ landAreaHa: -1 }, 'landAreaHa must be >= 0'],
  [{ landAreaHa: '6.2' }, 'landAreaHa must be number'],
  [{ farmland: 'unknown' }, 'farmland must be boolean'],
  [{ greening: undefined }, 'greening is missing'],
  [{ colour: 'red' }, 'colour is not asked here'],
  [{ jurisdiction: '110000' }, 'jurisdiction 110000 must be one of 360500 新余市, 360500G1']
])('%j is refused with the field and what it may be', async (wrong, sentence) => {
  const response = await ask({ ...factory.facts, ...wrong })
  expect(response.statusCode).toBe(400)
  expect(response.json<{ message: string }>().message).toContain(sentence)
})

test('items are listed, found and explained', async () => {
  const read = async <T>(url: string) => (await server.app.inject(url)).json<T>()
  expect(await read<object[]>('/api/items')).toHaveLength(71)
  expect(await read('/api/items?stage=S1&q=' + encodeURIComponent('节能审查'))).toMatchObject([
    { item: 'FG-XK-0006' }
  ])
  expect(await read('/api/items/FG-XK-0004?region=360502')).toMatchObject({
    item: { item: 'FG-XK-0004', prerequisites: [['FG-XK-0003'], ['ZR-XK-0001']] },
    materials: expect.arrayContaining([
      expect.objectContaining({ material: 'M76', when: { mustTender: true }, blankFileId: null })
    ]),
    offices: [{ department: 'FG', region: '360502', telephone: expect.stringContaining('示例') }]
  })
  expect((await server.app.inject('/api/items/XX-XK-0001')).statusCode).toBe(404)
  expect(await read<object[]>('/api/regions')).toHaveLength(5)
  expect(await read<object[]>('/api/departments')).toHaveLength(30)
  expect(await read<object[]>('/api/stages')).toHaveLength(5)
})

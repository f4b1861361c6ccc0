import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { connect } from '../../../server/db.ts'
import { everydayWords } from '../../../server/items/everyday-words.ts'
import { listPopular } from '../../../server/items/popular-items.ts'
import { searchItems } from '../../../server/items/search-items.ts'
import { listItemsOn } from '../../../server/items/store.ts'
import { seedShipped } from '../../../server/seed.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const TODAY = '2026-04-22'

let database: TestDatabase
let db: Knex
beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.databaseUrl)
  await seedShipped(db)
}, 180_000)
afterAll(async () => {
  await db.destroy()
  await database.drop()
})

const found = async (q: string) => (await searchItems(db, TODAY, { q })).map(({ item }) => item)

test('what people say finds what they need, first what helps them most', async () => {
  expect((await found('我要盖厂房')).slice(0, 2)).toEqual(['ZJ-XK-0003', 'ZR-XK-0012'])
  expect((await found('环评')).slice(0, 3)).toEqual(['HB-XK-0002', 'HB-XK-0001', 'HB-QT-0003'])
  expect((await found('施工证'))[0]).toBe('ZJ-XK-0003')
  expect((await found('树'))[0]).toBe('CG-XK-0004')
  expect((await found('开挖人行道'))[0]).toBe('CG-XK-0002')
  expect((await found('build a factory'))[0]).toBe('ZJ-XK-0003')
  expect(await found('dig up a street')).toEqual(['CG-XK-0002', 'JT-XK-0002'])
  expect(await found('没有这样的事项')).toEqual([])
})

test('a name comes before papers that mention it, and before what people say', async () => {
  // The presale permit asks for the construction permit.
  const permits = await found('施工许可')
  expect(permits[0]).toBe('ZJ-XK-0003')
  expect(permits).toContain('ZJ-XK-0010')
})

test('the name of a department or a stage finds its items', async () => {
  const forestry = await found('林业局')
  expect(forestry).toEqual(['LY-XK-0001', 'LY-XK-0002'])
  const { length } = await searchItems(db, TODAY, { stage: 'S2' })
  expect(await found('用地审批')).toEqual(expect.arrayContaining(['DJ-QR-0001', 'ZR-XK-0007']))
  expect((await found('用地审批')).length).toBeGreaterThanOrEqual(length)
  expect(await found('局')).toEqual([])
})

test('a filter narrows what a text finds', async () => {
  const items = await searchItems(db, TODAY, { q: '消防', stage: 'S5' })
  expect(items.map(({ item }) => item)).toEqual(['ZJ-XK-0011', 'ZJ-QT-0012', 'ZJ-QT-0014', 'ZJ-QT-0015'])
})

test('everyday words lead to items of the directory, and none leads two ways', async () => {
  const valid = new Set((await listItemsOn(db, TODAY)).map(({ item }) => item))
  expect(everydayWords.flatMap(({ items }) => items).filter((item) => !valid.has(item))).toEqual([])
  const zh = everydayWords.flatMap((one) => one.zh)
  expect(zh.filter((word, index) => zh.indexOf(word) !== index)).toEqual([])
})

test('nothing is looked for by many while nobody filed anything', async () => {
  expect(await listPopular(db, TODAY)).toEqual([])
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { connect } from '../../../server/db.ts'
import { findGuide } from '../../../server/items/guide.ts'
import { listItemsOn, listVersions } from '../../../server/items/store.ts'
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

const found = async (q: string) => (await listItemsOn(db, TODAY, { q })).map(({ item }) => item)

test('the directory holds the 71 valid items in order, and the retired one only while it was valid', async () => {
  const items = await listItemsOn(db, TODAY)
  expect(items).toHaveLength(71)
  expect(items[0]).toMatchObject({
    item: 'FG-XK-0001',
    stage: 'S1',
    level: { competent: 'jurisdiction', via: [] }
  })
  expect((await listItemsOn(db, '2018-06-01')).map(({ item }) => item)).toEqual(['ZR-XK-0008'])
})

test('a search finds names, codes, legal basis and papers in Chinese', async () => {
  // The presale permit asks for the construction permit.
  expect(await found('施工许可')).toEqual(['ZJ-XK-0003', 'ZJ-XK-0010'])
  expect(await found('林地')).toEqual(['LY-XK-0001', 'LY-XK-0002'])
  expect(await found('zr-xk-0007')).toEqual(['ZR-XK-0007'])
  expect(await found('人民防空法')).toEqual(['RF-XK-0001', 'RF-QT-0002'])
  expect(await found('防雷产品')).toEqual(['QX-XK-0002'])
  expect(await found('没有这样的事项')).toEqual([])
  expect(await found("'); drop")).toEqual([])
})

test('a filter takes a stage and a department', async () => {
  const items = await listItemsOn(db, TODAY, { stage: 'S1', department: 'HB' })
  expect(items.map(({ item }) => item)).toEqual(['HB-XK-0001', 'HB-XK-0002', 'HB-QT-0003'])
})

test('a guide names papers, laws and the office that acts for the region', async () => {
  const guide = await findGuide(db, 'ZR-XK-0001', '360521', TODAY)
  expect(guide).toMatchObject({
    item: { conditionZh: '以划拨方式供地,或在规划建设用地范围以外选址', statutoryDays: 20 },
    province: false,
    offices: [{ department: 'ZR-land', region: '360521', nameZh: '分宜县自然资源局(用地)', sample: true }],
    versions: [{ version: 1 }]
  })
  expect(guide?.materials.map(({ material, nameZh }) => [material, nameZh])).toContainEqual([
    'M26',
    '勘测定界报告及界址坐标'
  ])
  expect(guide?.laws.map(({ nameZh }) => nameZh)).toEqual(['土地管理法', '土地管理法实施条例', '城乡规划法'])
  expect(await findGuide(db, 'NO-XK-0001', undefined, TODAY)).toBeUndefined()
})

test('a version that has ended is not the current one: the guide shows what holds today, and of a retired item the last', async () => {
  const trx = await db.transaction()
  const { id: _, ...shipped } = (await trx('item_versions').where({ item: 'ZR-XK-0001' }).first())!
  const json = (value: unknown) => value && JSON.stringify(value)
  const { level, specialProcedures, prerequisites, materials, extension, validity, commitment } = shipped
  await trx('item_versions').insert({
    ...shipped,
    level: json(level),
    specialProcedures: json(specialProcedures),
    prerequisites: json(prerequisites),
    materials: json(materials),
    extension: json(extension),
    validity: json(validity),
    commitment: json(commitment),
    version: 2,
    validFrom: '2026-01-01',
    validTo: '2026-01-31'
  } as never)
  const shown = async (day: string) => (await findGuide(trx, 'ZR-XK-0001', undefined, day))!.item.version
  expect(await shown('2026-01-15')).toBe(2)
  expect(await shown('2026-03-01')).toBe(1)
  await trx('item_versions').where({ item: 'ZR-XK-0001', version: 1 }).update({ validTo: '2026-01-01' })
  expect(await shown('2026-03-01')).toBe(2)
  await trx.rollback()
})

test('seeding again writes nothing, keeps what people entered, and a changed entry becomes a new version', async () => {
  expect(await seedShipped(db)).toBe(false)

  const office = { department: 'FG', region: '360500' }
  await db('org_units').where(office).update({ address: '新余市仙来东大道 1 号', sample: false })
  await db('item_versions').where({ item: 'FG-XK-0001' }).update({ shippedHash: 'older' })
  await db('item_versions').where({ item: 'FG-XK-0002' }).update({ shippedHash: null, nameEn: 'By a person' })
  await db('seeds').update({ hash: 'older' })

  expect(await seedShipped(db, new Date('2026-05-01T00:00:00Z'))).toBe(true)
  expect(await db('org_units').where(office).first()).toMatchObject({ address: '新余市仙来东大道 1 号' })
  expect(await listVersions(db, 'FG-XK-0001')).toMatchObject([
    { version: 2, validFrom: '2026-05-01', validTo: null },
    { version: 1, validTo: '2026-04-30' }
  ])
  expect(await listVersions(db, 'FG-XK-0002')).toMatchObject([{ version: 1, nameEn: 'By a person' }])
})

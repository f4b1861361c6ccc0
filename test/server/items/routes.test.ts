import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
}, 180_000)
afterAll(() => yimen.close())

test('everybody reads all papers of the directory with their blank forms and samples', async () => {
  const list = (await yimen.visitor().get('/api/materials')).json()
  expect(list.length).toBeGreaterThan(50)
  expect(list[0]).toEqual({
    code: 'M01',
    nameZh: expect.any(String),
    nameEn: expect.any(String),
    source: 'shared',
    blankFileId: null,
    sampleFileId: null
  })
})

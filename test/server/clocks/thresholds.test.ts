import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { findGoverningClocks } from '../../../server/clocks/read-clocks.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { makeProject, seedWorld } from '../board/world.ts'

let yimen: TestApp
let administrator: Visitor
beforeAll(async () => {
  yimen = await startTestApp()
  await seedWorld(yimen.db)
  administrator = await yimen.signIn('administrator')
}, 120_000)
afterAll(() => yimen.close())

const settingsOf = async (region: string) => {
  const {
    region: _,
    nameZh: _zh,
    nameEn: _en,
    version: after,
    ...settings
  } = (await administrator.get('/api/region-settings'))
    .json()
    .find((one: { region: string }) => one.region === region)
  return { after, ...settings }
}
const decide = async (region: string, change: object) =>
  administrator.put(`/api/region-settings/${region}`, { ...(await settingsOf(region)), ...change })

test('a region decides when its cases are warned of and turn yellow, and other regions keep theirs', async () => {
  const { db } = yimen
  // 8 working days from 10 March: due on 20 March, a limit under nine days warns when a third is left.
  const city = await makeProject(db, '涂布车间')
  const county = await makeProject(db, '竹木加工厂', { region: '360521' })
  const signals = async (day: string) => {
    const clocks = await findGoverningClocks(db, [city.number, county.number], day)
    return [city, county].map(({ number }) => clocks.get(number)!.signal)
  }
  expect(await signals('2026-03-19')).toEqual(['yellow', 'yellow'])

  expect((await decide('360521', { warningDays: 1, yellowDays: 0 })).statusCode).toBe(200)
  expect(await signals('2026-03-18')).toEqual(['warning', 'green'])
  expect(await signals('2026-03-19')).toEqual(['yellow', 'warning'])
  const warnings = await db('clocks').orderBy('id').select('region', 'dueOn', 'warningOn')
  expect(warnings).toEqual([
    { region: '360500', dueOn: '2026-03-20', warningOn: '2026-03-18' },
    { region: '360521', dueOn: '2026-03-20', warningOn: '2026-03-19' }
  ])
})

test('yellow does not begin before the warning', async () => {
  expect((await decide('360500', { warningDays: 2, yellowDays: 3 })).json()).toMatchObject({
    code: 'YELLOW_AFTER_WARNING'
  })
})

test('of two administrators who read the same settings the second is told who changed them, and overwrites nothing', async () => {
  const { id } = (await yimen.db('people').where({ username: 'designer' }).first())!
  const role = { role: 'administrator', orgUnitId: null }
  expect((await administrator.post(`/api/people/${id}/roles`, role)).statusCode).toBe(200)
  const other = await yimen.signIn('designer')
  const read = await settingsOf('360502')
  const url = '/api/region-settings/360502'
  const both = await Promise.all([
    administrator.put(url, { after: read.after, receiptDays: 2 }),
    other.put(url, { after: read.after, receiptDays: 3 })
  ])
  expect(both.map(({ statusCode }) => statusCode).toSorted((one, other) => one - other)).toEqual([200, 409])
  const { receiptDays: first } = await settingsOf('360502')
  const refused = both.find(({ statusCode }) => statusCode === 409)!
  expect(refused.json()).toMatchObject({ code: 'SETTINGS_CHANGED' })
  expect(refused.body).toContain(first === 2 ? '“管理员”' : '“沈工”')
  expect(await settingsOf('360502')).toMatchObject({ after: read.after + 1 })

  // Read anew: the other's days stand beside the own decision.
  expect((await other.put(url, { after: read.after + 1, answerDays: 3 })).statusCode).toBe(200)
  expect(await settingsOf('360502')).toMatchObject({ receiptDays: first, answerDays: 3 })
})

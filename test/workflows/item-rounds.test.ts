import { expect, test } from '@jest/globals'
import { useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { grantRole } from '../support/grant-role.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const COUNTY = '360521'

async function accepted(): Promise<Filing> {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  return filing
}

test('a return inside the department opens a second round, and the clock is not reset', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const due = () =>
    flow.db('clocks').where({ ownerId: row.id, kind: 'promised' }).whereNull('stoppedOn').select('dueOn')
  const before = await due()

  await officers.reviews(row)
  const head = await officers.of(row, 'head')
  await head.does(row.number, { form: 'yimen:decide', outcome: 'return', text: '补充噪声影响分析' })
  expect(await due()).toEqual(before)
  await officers.reviews(row)
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant', text: '同意' })

  const dossier = (await head.get(`/api/dossiers/${row.number}`)).json()
  const own = dossier.acts.filter(({ businessKey }: { businessKey: string }) => businessKey === row.number)
  expect(own.map(({ form, round }: { form: string; round: number }) => [form, round])).toEqual([
    ['yimen:review', 1],
    ['yimen:decide', 1],
    ['yimen:review', 2],
    ['yimen:decide', 2]
  ])
  expect(dossier.findings.map(({ topic }: { topic: string }) => topic)).toContain('environment.check-eia')
})

test('who wrote the review does not decide, even with both roles, and the page says so beforehand', async () => {
  const { flow, applicant, officers } = suite
  // In a county: other suites count on the city's only head.
  const filing = await applicant.files(PLANT, { jurisdiction: COUNTY })
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'SL-XK-0001')
  const handler = await officers.officer(await grantRole(flow.db, 'sl', ['handler', 'head'], COUNTY))
  const text = '已审查'
  await handler.does(row.number, { form: 'yimen:review', outcome: 'propose-grant', text })
  const { taskId } = await handler.task(row.number, 'yimen:decide')
  expect((await handler.get(`/api/tasks/${taskId}`)).json().blocked).toMatchObject({
    code: 'NOT_TWO_PERSONS'
  })
  const own = await handler.answers(row.number, { form: 'yimen:decide', outcome: 'grant' })
  expect([own.statusCode, own.json().code]).toEqual([403, 'NOT_TWO_PERSONS'])

  const head = await officers.of(row, 'head')
  expect((await head.get(`/api/tasks/${taskId}`)).json().blocked).toBeNull()
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant' })
})

test('every department checks by its programme first, and one without a programme says so', async () => {
  const { flow, officers } = suite
  const filing = await accepted()
  const numbers = [
    ...(await officers.casesOf(filing)).map(({ number }) => number),
    ...(await officers.opinionsOf(filing)).map(({ number }) => number)
  ]
  const topicsOf = async () => {
    const { rows } = await flow.db.raw(
      'select distinct business_key, topic from findings where business_key = any(?)',
      [numbers]
    )
    return rows as { businessKey: string; topic: string }[]
  }
  await until(
    async () => new Set((await topicsOf()).map(({ businessKey }) => businessKey)).size === numbers.length,
    60_000,
    'not everything was checked'
  )
  expect([...new Set((await topicsOf()).map(({ topic }) => topic))].sort()).toEqual([
    'check.SL',
    'environment.check-eia',
    'land.check-parcel',
    'planning.check-figures',
    'reform.check-project'
  ])
  const soil = await officers.caseOf(filing, 'SL-XK-0001')
  const { rows } = await flow.db.raw('select result, rule from findings where business_key = ?', [
    soil.number
  ])
  expect(rows).toEqual([{ result: 'not-checked', rule: 'platform.no-automatic-check' }])
})

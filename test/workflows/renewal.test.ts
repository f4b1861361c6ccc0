import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
/** 用地预审 holds three years; a renewal is asked thirty days before. */
const SITE = 'ZR-XK-0001'
const END = '2029-03-01'

async function grant(): Promise<CaseRow> {
  const { applicant, officers } = suite
  const filing = await applicant.files('第三中学新校区')
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, SITE)
  await officers.handles(row)
  await until(async () => (await licenceOf(row)) !== undefined, 60_000, 'no licence is issued')
  return row
}
const licenceOf = (row: CaseRow) => suite.flow.db('licences').where({ caseId: row.id }).first()
const ask = (row: CaseRow) => suite.applicant.post(`/api/moves/${row.number}/renewal`, {})

test('asked in time and granted: it holds for its years again, from its old end', async () => {
  const { officers } = suite
  const row = await grant()
  expect((await licenceOf(row))!.validUntil).toBe(END)
  expect((await ask(row)).statusCode).toBe(200)
  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, {
    form: 'yimen:review-renewal',
    outcome: 'propose-renew',
    text: '条件没有变化'
  })
  const head = await officers.of(row, 'head')
  await head.does(row.number, { form: 'yimen:decide-renewal', outcome: 'renew', text: '同意' })
  expect((await licenceOf(row))!.validUntil).toBe('2032-03-01')
})

test('silence until the end renews; too late is refused', async () => {
  const { flow } = suite
  const row = await grant()
  const late = await on(flow, '2029-02-01', () => ask(row))
  expect([late.statusCode, late.json().code]).toEqual([409, 'RENEWAL_TOO_LATE'])
  expect((await ask(row)).statusCode).toBe(200)
  await (await suite.officers.of(row, 'handler')).task(row.number, 'yimen:review-renewal')
  await sweepOn(flow, '2029-03-02', row.number)
  await until(async () => (await licenceOf(row))!.validUntil === '2032-03-01', 60_000, 'it is not renewed')
})

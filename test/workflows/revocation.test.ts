import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import type { Filing } from '../support/flow-people.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'

/** A granted case with its licence. */
async function grant(): Promise<{ filing: Filing; row: CaseRow }> {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, WATER)
  await officers.handles(row)
  await until(async () => (await licenceOf(row)) !== undefined, 60_000, 'no licence is issued')
  return { filing, row }
}
const licenceOf = (row: CaseRow) => suite.flow.db('licences').where({ caseId: row.id }).first()
const stateOf = async (row: CaseRow) => (await suite.flow.db('cases').where({ id: row.id }).first())!.state
const propose = async (row: CaseRow, changes: object = {}) =>
  (await suite.officers.of(row, 'handler')).post(`/api/moves/${row.number}/revocation`, {
    kind: 'wrong',
    text: '审查时遗漏了弃渣场位于河道管理范围',
    legalBasis: '行政许可法69条第一款',
    document: '复查报告（水复〔2026〕3号）',
    days: 5,
    ...changes
  })
const statement = { form: 'yimen:make-statement', outcome: 'stated', text: '弃渣场已调整' } as const
const revoke = {
  form: 'yimen:decide-revocation',
  outcome: 'revoke',
  text: '事实清楚，撤销'
} as const

test('proposed with a notice, heard, decided by another person: 15, and the check page says so', async () => {
  const { flow, applicant, officers } = suite
  const { row } = await grant()
  expect((await propose(row)).statusCode).toBe(200)
  const twice = await propose(row)
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'MOVE_OPEN'])
  const notice = await flow
    .db('official_papers')
    .where({ businessKey: row.number, kind: 'revocation-notice' })
  expect(notice).toHaveLength(1)

  await applicant.does(row.number, statement)
  const head = await officers.of(row, 'head')
  await head.does(row.number, revoke)
  expect(await stateOf(row)).toBe(15)
  const licence = await licenceOf(row)
  expect((await head.get(`/api/check/${licence!.checkCode}`)).json()).toMatchObject({ valid: false })
  const papers = await flow.db('official_papers').where({ businessKey: row.number, kind: 'revocation' })
  expect(papers).toHaveLength(1)
  const move = await flow.db('case_moves').where({ number: row.number, move: 'revocation' }).first()
  expect(move).toMatchObject({ state: 'done', outcome: 'revoke', detail: { statement: '弃渣场已调整' } })

  const again = await propose(row)
  expect([again.statusCode, again.json().code]).toEqual([409, 'NOT_GRANTED'])
})

test('who says nothing in time waives the statement; kept, it may be proposed again', async () => {
  const { flow, officers } = suite
  const { row } = await grant()
  await propose(row)
  const head = await officers.of(row, 'head')
  expect(await flow.db('clocks').where({ ownerId: row.id, kind: 'statement' })).toMatchObject([
    { dueOn: '2026-03-09', stoppedOn: null }
  ])
  await suite.applicant.task(row.number, 'yimen:make-statement')
  await sweepOn(flow, '2026-03-10', row.number)
  await on(flow, '2026-03-10', () =>
    head.does(row.number, { form: 'yimen:decide-revocation', outcome: 'keep', text: '理由不足' })
  )
  expect(await stateOf(row)).toBe(11)
  expect((await propose(row)).statusCode).toBe(200)
  await suite.applicant.task(row.number, 'yimen:make-statement')
})

test('the public interest recalls (14), without a ban', async () => {
  const { flow, applicant, officers } = suite
  const { row } = await grant()
  await propose(row, { kind: 'public-interest', legalBasis: '行政许可法8条' })
  await applicant.does(row.number, { form: 'yimen:make-statement', outcome: 'waived' })
  await (await officers.of(row, 'head')).does(row.number, revoke)
  expect(await stateOf(row)).toBe(14)
  expect(await flow.db('bans').where({ caseId: row.id })).toEqual([])
})

test('only its own office proposes, only what is granted, and with a document', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, WATER)
  const early = await propose(row)
  expect([early.statusCode, early.json().code]).toEqual([409, 'NOT_GRANTED'])
  expect((await propose(row, { document: '' })).statusCode).toBe(400)
  const stranger = await officers.officer('hb-handler')
  const foreign = await stranger.post(`/api/moves/${row.number}/revocation`, {
    kind: 'wrong',
    text: '无关',
    legalBasis: '无',
    document: '无',
    days: 5
  })
  expect(foreign.statusCode).toBe(403)
})

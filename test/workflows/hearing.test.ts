import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import type { Filing } from '../support/flow-people.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

/** 环评报告书 lists a hearing with a cap of 20 wd. */
async function openCase(item = 'HB-XK-0001'): Promise<{ filing: Filing; row: CaseRow }> {
  const facts = item === 'HB-XK-0001' ? { eiaClass: 'report' } : {}
  const filing = await suite.applicant.files(PLANT, facts)
  await suite.officers.accepts(filing)
  const row = await suite.officers.caseOf(filing, item)
  await (await suite.officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return { filing, row }
}
const stateOf = async ({ id }: CaseRow) => (await suite.flow.db('cases').where({ id }).first('state'))!.state
const promisedDay = async (row: CaseRow) =>
  (await suite.flow.db('clocks').where({ ownerId: row.id, kind: 'promised' }).first())!.dueOn
const moveOf = async (row: CaseRow) =>
  (await suite.flow.db('case_moves').where({ number: row.number }).first())!
const right = {
  hearing: 'right',
  intended: '不予批准环境影响报告书',
  reason: '选址邻近居民区，公众意见较大',
  legalBasis: '行政许可法47条'
}
const order = async (row: CaseRow, body: object = right) =>
  (await suite.officers.of(row, 'handler')).post(`/api/moves/${row.number}/hearing`, body)
const ask = { form: 'yimen:ask-hearing', outcome: 'ask', text: '要求听证' } as const

/** The office's people, but for who reviews. */
async function chairFor(row: CaseRow): Promise<{ chair: string; reviewer: string }> {
  const handler = await suite.officers.of(row, 'handler')
  const listed = (await handler.get(`/api/moves/${row.number}/officers`)).json() as {
    id: string
    reviewer: boolean
  }[]
  return {
    chair: listed.find(({ reviewer }) => !reviewer)!.id,
    reviewer: listed.find(({ reviewer }) => reviewer)!.id
  }
}
const session = (heldOn: string, chair: string) =>
  ({
    form: 'yimen:notify-hearing',
    outcome: 'notified',
    heldOn,
    time: '9时30分',
    place: '政务服务中心三楼听证室',
    chair,
    open: true,
    text: '拟不予批准环境影响报告书'
  }) as const
const minutes = (heldOn: string) =>
  ({
    form: 'yimen:hold-hearing',
    outcome: 'held',
    heldOn,
    recorder: '许静',
    participants: '江西样例隔膜有限公司 王敏\n生态环境局 陈晓岚',
    text: '申请人提交了卫生防护距离内居民搬迁的承诺',
    conclusion: '双方意见已记录'
  }) as const

test('told of the right, asked for, notified seven days before, held, and decided by the minutes', async () => {
  const { flow, applicant, officers } = suite
  const { filing, row } = await openCase()
  await officers.reviews(row, 'propose-refuse')
  expect((await order(row)).statusCode).toBe(200)
  expect(await stateOf(row)).toBe(9)
  expect(await promisedDay(row)).toBeNull()
  expect((await applicant.page(filing.projectId)).papers.map(({ kind }) => kind)).toContain('hearing-notice')
  const head = await officers.of(row, 'head')
  const decision = { form: 'yimen:decide', outcome: 'refuse', text: '不符合', legalBasis: '环评法' } as const
  const early = await head.answers(row.number, decision)
  expect([early.statusCode, early.json().code]).toEqual([409, 'MOVE_OPEN'])

  // Another person of the office cannot answer for the applicant.
  const { taskId } = await applicant.task(row.number, ask.form)
  const foreign = await (await officers.of(row, 'handler')).post(`/api/tasks/${taskId}/complete`, ask)
  expect(foreign.statusCode).toBe(403)
  await on(flow, '2026-03-04', () => applicant.does(row.number, ask))
  expect(await moveOf(row)).toMatchObject({ state: 'open', detail: { requestedOn: '2026-03-04' } })

  const { chair, reviewer } = await chairFor(row)
  const handler = await officers.of(row, 'handler')
  const tell = (heldOn: string, who: string) =>
    on(flow, '2026-03-05', () => handler.answers(row.number, session(heldOn, who)))
  const refusals = [
    [await tell('2026-03-13', chair), 'HEARING_TOO_SOON'],
    [await tell('2026-04-02', chair), 'HEARING_TOO_LATE'],
    [await tell('2026-03-16', reviewer), 'CHAIR_IS_REVIEWER'],
    [await tell('2026-03-16', crypto.randomUUID()), 'CHAIR_NOT_OF_OFFICE']
  ] as const
  for (const [refused, code] of refusals)
    expect([refused.statusCode, refused.json().code]).toEqual([422, code])
  expect((await tell('2026-03-16', chair)).statusCode).toBe(200)
  expect((await applicant.page(filing.projectId)).papers.map(({ kind }) => kind)).toContain('hearing-session')

  const soon = await on(flow, '2026-03-15', () => handler.answers(row.number, minutes('2026-03-15')))
  expect([soon.statusCode, soon.json().code]).toEqual([422, 'HEARING_IN_FUTURE'])
  await on(flow, '2026-03-16', () => handler.does(row.number, minutes('2026-03-16')))
  expect(await stateOf(row)).toBe(10)
  const pauses = await flow.db('clock_pauses').where({ ownerId: row.id })
  expect(pauses).toMatchObject([{ fromOn: '2026-03-02', toOn: '2026-03-16', reason: '听证' }])
  expect(await moveOf(row)).toMatchObject({ state: 'done', outcome: 'held' })
  const { moves } = (await head.get(`/api/dossiers/${row.number}`)).json()
  expect(moves[0].detail.minutes.text).toContain('居民搬迁')

  const again = await order(row)
  expect([again.statusCode, again.json().code]).toEqual([409, 'HEARING_OVER'])
  await on(flow, '2026-03-16', () => head.does(row.number, decision))
  expect(await stateOf(row)).toBe(13)
})

test('the applicant waives it: the days count again from that day', async () => {
  const { flow, applicant, officers } = suite
  const { row } = await openCase()
  const before = await promisedDay(row)
  await order(row)
  await on(flow, '2026-03-04', () => applicant.does(row.number, { ...ask, outcome: 'waive', text: '' }))
  expect(await moveOf(row)).toMatchObject({ state: 'done', outcome: 'waived', endedOn: '2026-03-04' })
  expect(await stateOf(row)).toBe(10)
  expect((await promisedDay(row))! > before!).toBe(true)
  await officers.handles(row)
})

test('who says nothing within five working days waives it', async () => {
  const { flow, applicant } = suite
  const { row } = await openCase()
  await order(row)
  await applicant.task(row.number, ask.form)
  const { id } = await moveOf(row)
  expect(await sweepOn(flow, '2026-03-09', id)).toMatchObject({ told: 0 })
  expect(await sweepOn(flow, '2026-03-10', id)).toMatchObject({ told: 1, waiting: 0 })
  await until(async () => (await moveOf(row)).state === 'done', 60_000, 'the silence did not end it')
  expect(await moveOf(row)).toMatchObject({ outcome: 'silent' })
  expect(await flow.db('clock_pauses').where({ ownerId: row.id }).whereNull('toOn')).toEqual([])
})

test('the right is told only where the directory lists a hearing; the organ may order a public one anywhere', async () => {
  const { flow, officers } = suite
  const { row } = await openCase('SL-XK-0001')
  const refused = await order(row)
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'PROCEDURE_NOT_LISTED'])

  const publicly = { hearing: 'public', reason: '涉及公共利益', legalBasis: '行政许可法46条' }
  expect((await order(row, publicly)).statusCode).toBe(200)
  const twice = await order(row, publicly)
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'MOVE_OPEN'])
  // Counted until the day and place are told.
  expect(await promisedDay(row)).not.toBeNull()
  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, session('2026-03-12', (await chairOf(row)).id))
  expect(await promisedDay(row)).toBeNull()
  await on(flow, '2026-03-12', () =>
    handler.does(row.number, { form: 'yimen:hold-hearing', outcome: 'cancelled', text: '事由已经消除' })
  )
  expect(await moveOf(row)).toMatchObject({ state: 'cancelled' })
  expect((await order(row, publicly)).statusCode).toBe(200)
})

async function chairOf(row: CaseRow): Promise<{ id: string }> {
  const handler = await suite.officers.of(row, 'handler')
  const listed = (await handler.get(`/api/moves/${row.number}/officers`)).json() as {
    id: string
    name: string
  }[]
  return listed.find(({ name }) => name === '罗秀英')!
}

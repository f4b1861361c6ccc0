import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import type { Filing } from '../support/flow-people.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'

async function openCase(): Promise<{ filing: Filing; row: CaseRow }> {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  const row = await suite.officers.caseOf(filing, 'HB-XK-0002')
  await (await suite.officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return { filing, row }
}
const stateOf = async ({ id }: CaseRow) => (await suite.flow.db('cases').where({ id }).first('state'))!.state
const promisedDay = async (row: CaseRow) =>
  (await suite.flow.db('clocks').where({ ownerId: row.id, kind: 'promised' }).first())!.dueOn
const lines = [
  { material: 'M12', what: '补充卫生防护距离计算' },
  { material: null, what: '说明废水去向' }
]
const ask = async (row: CaseRow, body: object = { lines, days: 5 }) =>
  (await suite.officers.of(row, 'handler')).post(`/api/moves/${row.number}/correction-after-acceptance`, body)
const answer = (...texts: string[]) => ({
  form: 'yimen:supply-corrections' as const,
  outcome: 'supplied' as const,
  answers: texts.map((text, index) => ({ line: String(index + 1), text }))
})

test('a department asks while it reviews: 8 → 6 → 7 → 8, held from the service to the answer', async () => {
  const { flow, applicant, officers } = suite
  const { filing, row } = await openCase()
  const before = await promisedDay(row)
  expect((await ask(row)).statusCode).toBe(200)
  expect(await stateOf(row)).toBe(6)
  expect(await promisedDay(row)).toBeNull()
  const page = await applicant.page(filing.projectId)
  expect(page.caseCorrections).toMatchObject([
    { caseNumber: row.number, dueOn: '2026-03-09', lines: [{ material: 'M12' }, { material: null }] }
  ])
  // The filing's own notice is another one.
  expect(page.correction).toBeNull()
  const twice = await ask(row)
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'MOVE_OPEN'])

  const incomplete = await applicant.answers(row.number, answer('', '排入园区管网'))
  expect([incomplete.statusCode, incomplete.json().code]).toEqual([422, 'CORRECTION_INCOMPLETE'])
  expect(incomplete.body).toContain('补充卫生防护距离计算')
  await applicant.attaches(filing.applicationId, 'M12')
  await on(flow, '2026-03-05', () => applicant.does(row.number, answer('', '排入园区管网')))
  expect(await stateOf(row)).toBe(7)
  expect([before, await promisedDay(row)]).toEqual(['2026-03-11', '2026-03-16'])
  expect(await flow.db('clock_pauses').where({ ownerId: row.id })).toMatchObject([
    { kind: 'correction', fromOn: '2026-03-02', toOn: '2026-03-05' }
  ])
  const event = await flow
    .db('case_events')
    .where({ caseId: row.id, kind: 'correction-after-acceptance' })
    .first()
  expect(event!.detail).toMatchObject({ rule: 'E02' })

  const again = await ask(row)
  expect([again.statusCode, again.json().code]).toEqual([409, 'CORRECTION_ASKED_IN_ROUND'])
  await officers.reviews(row)
  expect(await stateOf(row)).toBe(8)
  const head = await officers.of(row, 'head')
  await head.does(row.number, { form: 'yimen:decide', outcome: 'return', text: '还须核实' })
  // A new round is a new turn.
  expect((await ask(row)).statusCode).toBe(200)
})

test('while it is awaited nothing is decided; not there on its day the department goes on without', async () => {
  const { flow, applicant, officers } = suite
  const { row } = await openCase()
  await officers.reviews(row)
  await ask(row, { lines, days: 3 })
  const head = await officers.of(row, 'head')
  const early = await head.answers(row.number, { form: 'yimen:decide', outcome: 'grant' })
  expect([early.statusCode, early.json().code]).toEqual([409, 'MOVE_OPEN'])
  await applicant.task(row.number, 'yimen:supply-corrections')

  const move = (await flow.db('case_moves').where({ number: row.number }).first())!
  expect(await sweepOn(flow, '2026-03-05', move.id)).toMatchObject({ told: 0 })
  expect(await sweepOn(flow, '2026-03-06', move.id)).toMatchObject({ told: 1, waiting: 0 })
  await until(
    async () => (await flow.db('case_moves').where({ id: move.id }).first())!.outcome === 'overdue',
    60_000,
    'the department does not go on'
  )
  expect(await stateOf(row)).toBe(7)
  const told = await flow.db('notifications').where({ businessKey: row.number, kind: 'correction-overdue' })
  expect(told.map(({ owner }) => owner.split(':')[0] ?? '').toSorted()).toEqual(['HB@360500', 'organisation'])
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant' })
})

test('papers that were not asked for cannot be added, and unknown ones cannot be asked for', async () => {
  const { applicant } = suite
  const { filing, row } = await openCase()
  const unknown = await ask(row, { lines: [{ material: 'M99', what: '不存在' }], days: 5 })
  expect([unknown.statusCode, unknown.json().code]).toEqual([404, 'NOT_FOUND'])
  await ask(row)
  await expect(applicant.attaches(filing.applicationId, 'M13')).rejects.toThrow('NOT_POSSIBLE_NOW')
  await applicant.attaches(filing.applicationId, 'M12')
})

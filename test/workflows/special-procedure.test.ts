import { expect, test } from '@jest/globals'
import type { CaseRow } from '../../server/cases/store.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
/** 环评报告表: assessment up to 30 wd, publicity of 7 days at least, no extension. */
const EIA = 'HB-XK-0002'

async function openCase(item = EIA, facts = {}): Promise<CaseRow> {
  const filing = await suite.applicant.files(PLANT, facts)
  await suite.officers.accepts(filing)
  const row = await suite.officers.caseOf(filing, item)
  await (await suite.officers.of(row, 'handler')).task(row.number, 'yimen:review')
  return row
}
const stateOf = async ({ id }: CaseRow) => (await suite.flow.db('cases').where({ id }).first('state'))!.state
const clockOf = async (row: CaseRow, kind: 'promised' | 'statutory') =>
  (await suite.flow.db('clocks').where({ ownerId: row.id, kind }).first())!
const pausesOf = (row: CaseRow) =>
  suite.flow.db('clock_pauses').where({ ownerKind: 'case', ownerId: row.id }).orderBy('id')
const said = { reason: '须核实废水处理工艺', legalBasis: '行政许可法45条' }
const order = async (row: CaseRow, body: object) =>
  (await suite.officers.of(row, 'handler')).post(`/api/moves/${row.number}/special-procedure`, {
    ...said,
    ...body
  })
const record = { form: 'yimen:record-procedure', outcome: 'recorded', text: '评估认为可行' } as const

test('from the service of the notice to the day of the result nothing is counted: 8 → 9 → 10 → 8', async () => {
  const { flow, applicant, officers } = suite
  const row = await openCase()
  const before = await clockOf(row, 'promised')
  expect((await order(row, { procedure: 'assessment', days: 10 })).statusCode).toBe(200)

  expect(await stateOf(row)).toBe(9)
  expect(await clockOf(row, 'promised')).toMatchObject({ dueOn: null })
  expect(await pausesOf(row)).toMatchObject([
    { kind: 'special-procedure', fromOn: '2026-03-02', toOn: null, reason: '评估' }
  ])
  const notice = await flow
    .db('official_papers')
    .where({ businessKey: row.number, kind: 'special-procedure' })
    .first()
  expect(notice).toMatchObject({ snapshot: { procedure: '评估', days: 10, unit: 'wd' } })
  const head = await officers.of(row, 'head')
  await officers.reviews(row)
  const early = await head.answers(row.number, { form: 'yimen:decide', outcome: 'grant' })
  expect([early.statusCode, early.json().code]).toEqual([409, 'MOVE_OPEN'])

  const handler = await officers.of(row, 'handler')
  await on(flow, '2026-03-09', () => handler.does(row.number, record))
  expect(await stateOf(row)).toBe(10)
  expect(await pausesOf(row)).toMatchObject([{ toOn: '2026-03-09' }])
  // Five working days were not counted.
  const after = await clockOf(row, 'promised')
  expect([before.dueOn, after.dueOn]).toEqual(['2026-03-11', '2026-03-18'])
  const { track } = (await handler.get(`/api/dossiers/${row.number}`)).json()
  expect(track.state).toBe(10)

  await on(flow, '2026-03-09', () =>
    head.does(row.number, { form: 'yimen:decide', outcome: 'return', text: '补充说明' })
  )
  expect(await stateOf(row)).toBe(8)
  const kinds = await flow.db('case_events').where({ caseId: row.id }).orderBy('id').pluck('kind')
  expect(kinds.slice(-5)).toEqual(['procedure-ordered', 'reviewed', 'procedure-ended', 'resumed', 'returned'])
  expect((await applicant.page(row.projectId)).papers.some(({ kind }) => kind === 'special-procedure')).toBe(
    true
  )
})

test('only kinds that the item lists, at most their cap; a publicity at least its days', async () => {
  const row = await openCase()
  const refusals = [
    [{ procedure: 'expert-review', days: 5 }, 'PROCEDURE_NOT_LISTED'],
    [{ procedure: 'assessment', days: 31 }, 'PROCEDURE_OVER_CAP'],
    [{ procedure: 'publicity', fromOn: '2026-03-02', untilOn: '2026-03-07' }, 'PUBLICITY_TOO_SHORT'],
    [{ procedure: 'publicity', fromOn: '2026-03-01', untilOn: '2026-03-12' }, 'PUBLICITY_TOO_SHORT']
  ] as const
  for (const [body, code] of refusals) {
    const refused = await order(row, body)
    expect([refused.statusCode, refused.json().code]).toEqual([422, code])
  }
  expect(await stateOf(row)).toBe(3)
  const stranger = await suite.officers.officer('sl-handler')
  const foreign = await stranger.post(`/api/moves/${row.number}/special-procedure`, {
    ...said,
    procedure: 'assessment',
    days: 5
  })
  expect(foreign.statusCode).toBe(403)
})

test('two at once: their days count once, the case stays in 9 until both are over, and one kind runs once', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  await order(row, { procedure: 'assessment', days: 10 })
  const twice = await order(row, { procedure: 'assessment', days: 5 })
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'MOVE_OPEN'])
  const publicity = { procedure: 'publicity', fromOn: '2026-03-02', untilOn: '2026-03-08' }
  expect((await order(row, publicity)).statusCode).toBe(200)

  const handler = await officers.of(row, 'handler')
  let tasks: { taskId: string }[] = []
  await until(
    async () => {
      tasks = (await handler.inbox('todo', row.number)).filter(({ form }) => form === record.form)
      return tasks.length === 2
    },
    60_000,
    'there are no two results to record'
  )
  const moves = await flow.db('case_moves').where({ number: row.number }).orderBy('orderedAt')
  const complete = async (procedure: string, day: string) =>
    on(flow, day, async () => {
      for (const { taskId } of tasks) {
        const { rows } = await flow.db.raw(
          `select v.text_ as kind from engine.act_ru_task t join engine.act_ru_variable v
             on v.execution_id_ = t.proc_inst_id_ and v.name_ = 'procedureKind' where t.id_ = ?`,
          [taskId]
        )
        if (rows[0]?.kind === procedure) return handler.post(`/api/tasks/${taskId}/complete`, record)
      }
      throw new Error(`no task of ${procedure}`)
    })
  const early = await complete('publicity', '2026-03-08')
  expect([early.statusCode, early.json().code]).toEqual([409, 'PUBLICITY_RUNS'])
  expect((await complete('publicity', '2026-03-09')).statusCode).toBe(200)
  expect(await stateOf(row)).toBe(9)
  expect(await clockOf(row, 'promised')).toMatchObject({ dueOn: null })
  expect((await complete('assessment', '2026-03-11')).statusCode).toBe(200)
  expect(await stateOf(row)).toBe(10)
  // 7 working days from 2 to 11 March, not 12.
  expect(await clockOf(row, 'promised')).toMatchObject({ dueOn: '2026-03-20' })
  expect(moves.map(({ detail }) => detail.procedure)).toEqual(['assessment', 'publicity'])
})

test('when the planned days are over the handler is reminded, once', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  await order(row, { procedure: 'assessment', days: 5 })
  const handler = await officers.of(row, 'handler')
  await handler.task(row.number, record.form)
  const [move] = await flow.db('case_moves').where({ number: row.number })

  expect(await sweepOn(flow, '2026-03-09', move!.id)).toMatchObject({ told: 0 })
  expect(await sweepOn(flow, '2026-03-10', move!.id)).toMatchObject({ told: 1, waiting: 0 })
  expect(await sweepOn(flow, '2026-03-11', move!.id)).toMatchObject({ told: 0 })
  await until(
    async () =>
      (await flow.db('notifications').where({ businessKey: row.number, kind: 'procedure-due' }).first()) !==
      undefined,
    60_000,
    'nobody was reminded'
  )
})

test('an inspection: two officers of the office are named, both sign, and nobody else', async () => {
  const { flow, officers } = suite
  const row = await openCase('LY-XK-0001', { forestLand: 'permanent' })
  expect((await order(row, { procedure: 'inspection', days: 5 })).statusCode).toBe(200)
  const handler = await officers.of(row, 'handler')
  const head = await officers.of(row, 'head')
  const listed = (await handler.get(`/api/moves/${row.number}/officers`)).json() as {
    id: string
    name: string
  }[]
  expect(listed.map(({ name }) => name).sort()).toEqual(['林青', '高山'])

  const alone = await handler.answers(row.number, {
    form: 'yimen:name-inspectors',
    outcome: 'named',
    inspectors: [listed[0]!.id, listed[0]!.id]
  })
  expect([alone.statusCode, alone.json().code]).toEqual([422, 'INSPECTORS_WRONG'])
  await handler.does(row.number, {
    form: 'yimen:name-inspectors',
    outcome: 'named',
    inspectors: listed.map(({ id }) => id)
  })
  await handler.does(row.number, { ...record, text: '现场与申请材料一致' })
  expect(await stateOf(row)).toBe(9)
  const twice = await handler.answers(row.number, { form: 'yimen:sign-inspection', outcome: 'signed' })
  expect([twice.statusCode, twice.json().code]).toEqual([403, 'NOT_TWO_PERSONS'])
  await head.does(row.number, { form: 'yimen:sign-inspection', outcome: 'signed' })
  expect(await stateOf(row)).toBe(10)
  const [move] = await flow.db('case_moves').where({ number: row.number })
  expect(move).toMatchObject({ state: 'done', outcome: 'recorded', detail: { result: '现场与申请材料一致' } })

  // The other of the two has left before signing: it is cancelled by who is there, and the case goes on.
  await order(row, { procedure: 'inspection', days: 5 })
  const inspectors = listed.map(({ id }) => id)
  await handler.does(row.number, { form: 'yimen:name-inspectors', outcome: 'named', inspectors })
  await handler.does(row.number, record)
  const cancelled = { form: 'yimen:sign-inspection', outcome: 'cancelled', text: '另一人已调离' } as const
  await handler.does(row.number, cancelled)
  expect(await stateOf(row)).toBe(10)
  expect(await flow.db('case_moves').where({ number: row.number, state: 'cancelled' })).toHaveLength(1)
})

test('one that is not needed any more is cancelled with a reason, and the days count again', async () => {
  const { flow, officers } = suite
  const row = await openCase()
  await order(row, { procedure: 'assessment', days: 5 })
  const handler = await officers.of(row, 'handler')
  await on(flow, '2026-03-04', () =>
    handler.does(row.number, { ...record, outcome: 'cancelled', text: '已有同类评估报告可用' })
  )
  const [move] = await flow.db('case_moves').where({ number: row.number })
  expect(move).toMatchObject({ state: 'cancelled', endedOn: '2026-03-04' })
  expect(await clockOf(row, 'promised')).toMatchObject({ dueOn: '2026-03-13' })
  await officers.handles(row)
})

test('a stage opinion that needs one: its clock is held, and its officer answers in substance only afterwards', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const opinion = (await officers.opinionsOf(filing)).find(({ department }) => department === 'HB')!
  const handler = await officers.of(opinion, 'handler')
  await handler.task(opinion.number, 'yimen:review-opinion')
  const answer = await handler.post(`/api/moves/${opinion.number}/special-procedure`, {
    ...said,
    procedure: 'expert-review',
    days: 10
  })
  expect(answer.statusCode).toBe(200)
  const clock = () => flow.db('clocks').where({ ownerId: opinion.id, kind: 'opinion' }).first()
  expect(await clock()).toMatchObject({ dueOn: null })
  const agrees = { form: 'yimen:review-opinion', outcome: 'agree', text: '同意', legalBasis: '' } as const
  const early = await handler.answers(opinion.number, agrees)
  expect([early.statusCode, early.json().code]).toEqual([409, 'MOVE_OPEN'])
  await on(flow, '2026-03-05', () => handler.does(opinion.number, record))
  expect(await clock()).toMatchObject({ dueOn: '2026-03-12' })
  await handler.does(opinion.number, agrees)
  const head = await officers.of(opinion, 'head')
  await head.does(opinion.number, { form: 'yimen:sign-opinion', outcome: 'sign' })
})

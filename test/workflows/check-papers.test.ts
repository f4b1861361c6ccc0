import { expect, test } from '@jest/globals'
import type { PaperCheck } from '../../server/paper-checks/schema.ts'
import type { Filing, Person } from '../support/flow-people.ts'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WAREHOUSE = '社区便民仓储'
const CHECK = 'yimen:check-papers'
/** A region in which no other suite files: it decides otherwise for a while. */
const LAKE = '360500X1'

async function checksOf(filing: Filing): Promise<PaperCheck[]> {
  const lead = await suite.officers.lead(filing)
  const answer = await lead.get(`/api/dossiers/${filing.number}`)
  return answer.json<{ paperChecks: PaperCheck[] }>().paperChecks
}

const complete = { form: CHECK, outcome: 'complete' } as const

/** No department has the task any more. */
const withdrawn = (filing: Filing, person: Person) =>
  until(
    async () => (await person.inbox('todo', filing.number)).every(({ form }) => form !== CHECK),
    60_000,
    'the task stayed'
  )

test('every department that the table names and the standing reviewers are asked; each looks at its own papers', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  const checks = await checksOf(filing)
  expect(checks.map(({ department }) => department)).toEqual(['FG', 'HB', 'SL', 'ZR-land', 'ZR-planning'])
  const materials = Object.fromEntries(checks.map((check) => [check.department, check.materials]))
  // 水利 sees the papers of its item alone, a standing reviewer all.
  expect(materials.SL).not.toContain('M12')
  expect(materials['ZR-land']).toContain('M12')
  expect(materials['ZR-land']).toEqual(expect.arrayContaining(materials.SL!))

  const handler = await officers.officer('hb-handler')
  const task = await handler.task(filing.number, CHECK)
  // One working day from Monday; the lead's receipt clock has its own five.
  expect(task).toMatchObject({ taskName: '核对材料', dueOn: '2026-03-03', daysLeft: 1 })
  const lead = await officers.lead(filing)
  expect(await lead.task(filing.number, 'yimen:accept')).toMatchObject({ dueOn: '2026-03-09', daysLeft: 5 })

  // Claimed, the person's own row has the same day.
  await handler.post(`/api/tasks/${task.taskId}/claim`)
  await until(
    async () => (await suite.flow.db('inbox_entries').where({ taskId: task.taskId })).length === 2,
    60_000,
    'the claim did not arrive'
  )
  const entries = await suite.flow.db('inbox_entries').where({ taskId: task.taskId }).select('dueOn')
  expect(entries.map(({ dueOn }) => dueOn)).toEqual(['2026-03-03', '2026-03-03'])
})

test('the lead sees who said what and who has not; what is missing is one list; accepting in spite of it is recorded', async () => {
  const { applicant, officers, flow } = suite
  const filing = await applicant.files(PLANT)
  const environment = await officers.officer('hb-handler')
  const water = await officers.officer('sl-handler')
  const foreign = await water.answers(filing.number, {
    form: CHECK,
    outcome: 'missing',
    lines: [{ material: 'M12', what: '缺图' }]
  })
  expect(foreign.statusCode).toBe(404)
  await environment.does(filing.number, {
    form: CHECK,
    outcome: 'missing',
    lines: [
      { material: 'M12', what: '缺少平面布置图' },
      { material: null, what: '还缺危险废物处置说明' }
    ]
  })
  await water.does(filing.number, complete)

  const checks = await checksOf(filing)
  expect(checks.map(({ department, answer }) => [department, answer?.outcome ?? null])).toEqual([
    ['FG', null],
    ['HB', 'missing'],
    ['SL', 'complete'],
    ['ZR-land', null],
    ['ZR-planning', null]
  ])
  expect(checks[1]!.answer!.lines.map(({ what }) => what)).toEqual(['缺少平面布置图', '还缺危险废物处置说明'])
  // Past its day a check goes on being answerable, and nobody is urged.
  await sweepOn(flow, '2026-03-05', `${filing.number}/ZR-land`)
  expect(await flow.db('notifications').where({ businessKey: filing.number, kind: 'due' })).toEqual([])
  const late = await officers.officer('zr-land-handler')
  await on(flow, '2026-03-05', () => late.does(filing.number, complete))

  const lead = await officers.lead(filing)
  await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  const accepted = await flow
    .db('case_events')
    .where({ businessKey: filing.number, kind: 'accepted' })
    .first()
  expect(accepted!.detail).toMatchObject({
    despite: [
      { department: 'HB', material: 'M12', what: '缺少平面布置图' },
      { department: 'HB', material: null, what: '还缺危险废物处置说明' }
    ]
  })
})

test('the lead may act at once: the tasks end with its answer, and their clocks stop', async () => {
  const { applicant, officers, flow } = suite
  const filing = await applicant.files(PLANT)
  const reviewer = await officers.officer('zr-planning-handler')
  await reviewer.task(filing.number, CHECK)
  await officers.accepts(filing)
  await withdrawn(filing, reviewer)
  expect(
    await flow.db('clocks').whereLike('businessKey', `${filing.number}/%`).whereNull('stoppedOn')
  ).toEqual([])
  await officers.allDecide(filing)
  await officers.concludes(filing)
  await until(
    async () =>
      (await flow.db('applications').where({ id: filing.applicationId }).first('state'))!.state === 'passed',
    60_000,
    'the stage did not pass'
  )
})

test('a correction ends the checks; when it comes back the lead alone looks', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  const reviewer = await officers.officer('zr-land-handler-360502')
  await reviewer.task(filing.number, CHECK)
  const lead = await officers.lead(filing)
  await lead.does(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines: [{ material: null, what: '补充红线坐标' }]
  })
  await withdrawn(filing, reviewer)
  await applicant.does(filing.number, {
    form: 'yimen:supply-corrections',
    outcome: 'supplied',
    answers: [{ line: '1', text: '见附图' }]
  })
  await lead.task(filing.number, 'yimen:accept')
  expect((await reviewer.inbox('todo', filing.number)).map(({ form }) => form)).toEqual([])
})

test('five days of silence accept, and end the checks', async () => {
  const { applicant, officers, flow } = suite
  const filing = await applicant.files(WAREHOUSE)
  const reviewer = await officers.officer('zr-land-handler-360502')
  await reviewer.task(filing.number, CHECK)
  await sweepOn(flow, '2026-03-10', filing.number)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:precheck')
  await withdrawn(filing, reviewer)
})

test('a region may leave it to the lead alone, and promise an answer sooner', async () => {
  const { applicant, officers } = suite
  const administrator = await officers.officer('administrator')
  const read = (await administrator.get('/api/region-settings')).json<{ region: string; version: number }[]>()
  let after = read.find(({ region }) => region === LAKE)!.version
  const set = (departmentsCheck: boolean, receiptDays: number) => {
    const body = { departmentsCheck, receiptDays, answerDays: 5, after: after++ }
    return administrator.put(`/api/region-settings/${LAKE}`, body)
  }
  expect((await set(false, 2)).statusCode).toBe(200)
  try {
    const filing = await applicant.files(WAREHOUSE, { jurisdiction: LAKE })
    const lead = await officers.lead(filing)
    expect(await lead.task(filing.number, 'yimen:accept')).toMatchObject({ dueOn: '2026-03-04' })
    expect(await checksOf(filing)).toEqual([])
    await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
    await lead.task(filing.number, 'yimen:precheck')
  } finally {
    await set(true, 5)
  }
})

test('where 环保 first answers the EIA class, the departments are asked afterwards', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT, { eiaClass: 'unknown' })
  expect(await checksOf(filing)).toEqual([])
  const reviewer = await officers.officer('hb-handler')
  await reviewer.does(filing.number, {
    form: 'yimen:determine-fact',
    outcome: 'form',
    text: '应编报告表'
  })
  await reviewer.does(filing.number, {
    form: CHECK,
    outcome: 'missing',
    lines: [{ material: 'M12', what: '请提交环境影响报告表' }]
  })
  expect((await checksOf(filing)).filter(({ answer }) => answer).map(({ department }) => department)).toEqual(
    ['HB']
  )
})

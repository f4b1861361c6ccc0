import { expect, test } from '@jest/globals'
import { on, sweepOn, useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WAREHOUSE = '社区便民仓储'

const applicationOf = (filing: Filing) =>
  suite.flow.db('applications').where({ id: filing.applicationId }).first()
const clocksOf = (filing: Filing) =>
  suite.flow.db('clocks').where({ ownerId: filing.applicationId }).orderBy('id')

/** 环评报告表 is incomplete, and a sentence is asked for. */
async function asks(filing: Filing) {
  const lead = await suite.officers.lead(filing)
  return lead.answers(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines: [
      { material: 'M12', what: '环评报告表缺少平面布置图' },
      { material: null, what: '说明年综合能耗的计算依据' }
    ]
  })
}

const answer = (...texts: string[]) => ({
  form: 'yimen:supply-corrections' as const,
  outcome: 'supplied' as const,
  answers: texts.map((text, index) => ({ line: String(index + 1), text }))
})

test('corrections are asked once, answered in full, and the filing is accepted', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  expect((await asks(filing)).statusCode).toBe(200)
  expect(await applicationOf(filing)).toMatchObject({ state: 'awaiting-correction' })
  // 5 working days from Monday 2 March.
  expect((await applicant.page(filing.projectId)).correction).toMatchObject({ dueOn: '2026-03-09' })

  const early = await applicant.answers(filing.number, answer('', ''))
  expect(early.json()).toMatchObject({ code: 'CORRECTION_INCOMPLETE' })
  expect(early.body).toContain('环评报告表缺少平面布置图')

  await applicant.attaches(filing.applicationId, 'M12')
  await applicant.does(filing.number, answer('', '按设备额定功率和年运行 7200 小时计算'))
  expect(await applicationOf(filing)).toMatchObject({ state: 'filed' })
  expect((await clocksOf(filing)).map(({ kind, stoppedOn }) => [kind, stoppedOn !== null])).toEqual([
    ['receipt', true],
    ['correction', true],
    ['receipt', false]
  ])

  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
  expect((await asks(filing)).json()).toMatchObject({ code: 'CORRECTION_ALREADY_ASKED' })
  await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  expect(await applicationOf(filing)).toMatchObject({ state: 'accepted', deemedAccepted: false })
})

test('corrections that do not come by the day of the notice: the filing counts as withdrawn, and may be filed anew', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  const lead = await officers.lead(filing)
  await lead.does(filing.number, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 3,
    lines: [{ material: null, what: '补充用地红线坐标' }]
  })
  await applicant.task(filing.number, 'yimen:supply-corrections')

  // Due on Thursday 5 March: that day is still hers.
  expect(await sweepOn(flow, '2026-03-05', filing.number)).toMatchObject({ told: 0 })
  expect(await sweepOn(flow, '2026-03-06', filing.number)).toMatchObject({ told: 1 })
  await until(
    async () => (await applicationOf(filing))!.state === 'withdrawn',
    60_000,
    'it was not withdrawn'
  )
  expect((await officers.casesOf(filing)).map(({ state }) => state)).toEqual([2])
  expect(await flow.db('clocks').where({ businessKey: filing.number }).whereNull('stoppedOn')).toEqual([])

  const again = await applicant.post(`/api/projects/${filing.projectId}/stages/S1`)
  expect(again.json()).toMatchObject({ state: 'draft', form: { projectName: WAREHOUSE } })
  const refiled = await applicant.submits({ ...filing, applicationId: again.json().id })
  expect(refiled.number).not.toBe(filing.number)
  await lead.task(refiled.number, 'yimen:accept')
})

test('no answer within five working days: accepted, dated the day of receipt', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')

  // The receipt clock of Monday 2 March ends on Monday 9 March.
  expect(await sweepOn(flow, '2026-03-09', filing.number)).toMatchObject({ told: 0 })
  expect(await sweepOn(flow, '2026-03-10', filing.number)).toMatchObject({ told: 1 })
  await lead.task(filing.number, 'yimen:precheck')

  expect(await applicationOf(filing)).toMatchObject({ state: 'accepted', deemedAccepted: true })
  const [row] = await officers.casesOf(filing)
  const happened = async () =>
    (await flow.db('case_events').where({ caseId: row!.id }).orderBy('id')).map(({ kind, happenedOn }) => [
      kind,
      happenedOn
    ])
  const once = [
    ['filed', '2026-03-02'],
    ['deemed-accepted', '2026-03-02']
  ]
  expect(await happened()).toEqual(once)
  // However often it is swept: what is told now is that the stage's own days are nearly over.
  expect(await sweepOn(flow, '2026-03-11', filing.number)).toMatchObject({ told: 1 })
  expect(await sweepOn(flow, '2026-03-11', filing.number)).toMatchObject({ told: 0 })
  expect(await happened()).toEqual(once)
})

test('the promised days run from the acceptance, not from the filing', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
  await on(flow, '2026-03-05', () => lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' }))

  const review = await officers.caseOf(filing, 'HB-XK-0002')
  const clocks = await flow.db('clocks').where({ ownerId: review.id }).orderBy('kind')
  expect(clocks.map(({ kind, startsOn, dueOn }) => [kind, startsOn, dueOn])).toEqual([
    ['promised', '2026-03-05', '2026-03-16'],
    // 30 calendar days end on Saturday 4 April, a day off before Qingming: Tuesday 7 April.
    ['statutory', '2026-03-05', '2026-04-07']
  ])
})

import { expect, test } from '@jest/globals'
import { useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'

async function atReview() {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  const row = await suite.officers.caseOf(filing, WATER)
  const handler = await suite.officers.of(row, 'handler')
  await handler.task(row.number, 'yimen:review')
  return { filing, row, handler, lead: await suite.officers.lead(filing) }
}
/** Which programmes looked, each by its last finding. */
const checks = async ({ number }: { number: string }) => {
  const found = await suite.flow
    .db('findings')
    .where({ businessKey: number })
    .orderBy('id')
    .select('topic', 'rule')
  return found.filter(({ topic }, at) => topic !== found[at + 1]?.topic)
}
const REVIEW = { form: 'yimen:review', outcome: 'propose-grant', text: '已审查' } as const

test('another office gets the case: its programme looks first, its people see it, the clock goes on', async () => {
  const { flow, officers } = suite
  const { filing, row, handler, lead } = await atReview()
  const clock = () => flow.db('clocks').where({ ownerId: row.id, kind: 'promised' }).first()
  const due = (await clock())!.dueOn
  const said = await handler.post(`/api/moves/${row.number}/not-mine`, {
    reason: '不涉及水土保持，属于环保',
    department: 'HB'
  })
  expect(said.statusCode).toBe(200)
  const held = await handler.answers(row.number, REVIEW)
  expect([held.statusCode, held.json().code]).toEqual([409, 'MOVE_OPEN'])

  await lead.does(row.number, {
    form: 'yimen:reassign',
    outcome: 'transfer',
    department: 'HB',
    text: '请环保办理'
  })
  const moved = await officers.caseOf(filing, WATER)
  expect(moved.department).toBe('HB')
  expect((await clock())!.dueOn).toBe(due)
  const next = await officers.of(moved, 'handler')
  await next.task(row.number, 'yimen:review')
  expect((await checks(row)).map(({ topic }) => topic)).toEqual(['check.SL', 'environment.check-eia'])
  expect((await handler.inbox('todo', row.number)).map(({ businessKey }) => businessKey)).not.toContain(
    row.number
  )
  await until(
    async () =>
      !(await flow.db('engine_commands').where({ tree: row.projectId }).whereNull('deliveredAt').first()),
    60_000,
    'the engine is not told'
  )

  // Where an office has no programme of its own, the case says so.
  await next.post(`/api/moves/${row.number}/not-mine`, { reason: '属于林地' })
  await lead.does(row.number, {
    form: 'yimen:reassign',
    outcome: 'transfer',
    department: 'LY',
    text: '林业办'
  })
  const last = await officers.caseOf(filing, WATER)
  await (await officers.of(last, 'handler')).task(row.number, 'yimen:review')
  expect((await checks(row)).at(-1)).toEqual({ topic: 'check.LY', rule: 'platform.no-automatic-check' })
  await officers.handles(last)
  const [told] = await flow.db('case_events').where({ businessKey: row.number, kind: 'case-reassigned' })
  expect(told!.detail).toMatchObject({ from: 'SL', to: 'HB' })
})

test('the lead gives it back with a reason, to another person than the one who reviews', async () => {
  const { row, handler, lead } = await atReview()
  await handler.post(`/api/moves/${row.number}/not-mine`, { reason: '不是我们的' })
  const silent = await lead.answers(row.number, { form: 'yimen:reassign', outcome: 'back' })
  expect([silent.statusCode, silent.json().code]).toEqual([422, 'REASON_MISSING'])
  const same = await lead.answers(row.number, {
    form: 'yimen:reassign',
    outcome: 'transfer',
    department: 'SL'
  })
  expect([same.statusCode, same.json().code]).toEqual([422, 'REASSIGNED_TO_SAME'])
  await lead.does(row.number, { form: 'yimen:reassign', outcome: 'back', text: '按清单由水利办理' })
  await handler.does(row.number, REVIEW)
  const late = await handler.post(`/api/moves/${row.number}/not-mine`, { reason: '仍然不是' })
  expect([late.statusCode, late.json().code]).toEqual([409, 'NOT_POSSIBLE_NOW'])
})

test('a handler misses an item: the lead adds it, the applicant agrees, and it is handled in the running stage', async () => {
  const { officers, applicant } = suite
  const filing = await applicant.files(PLANT, { earthworkM3: 0, landAreaHa: 0.2 })
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const handler = await officers.of(row, 'handler')
  const missing = await handler.post(`/api/moves/${row.number}/item-missing`, {
    item: WATER,
    reason: '弃渣场另有土方'
  })
  expect([missing.statusCode, missing.body]).toEqual([200, expect.stringContaining('moveId')])

  const lead = await officers.lead(filing)
  const unknown = await lead.answers(filing.number, {
    form: 'yimen:answer-missing',
    outcome: 'propose',
    changes: {},
    items: ['ZJ-XK-9999'],
    text: '增加'
  })
  expect([unknown.statusCode, unknown.json().code]).toEqual([422, 'UNKNOWN_ITEM'])
  await lead.does(filing.number, {
    form: 'yimen:answer-missing',
    outcome: 'propose',
    changes: {},
    items: [WATER],
    text: '弃渣场土方计入，增加水土保持'
  })
  await applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })
  const water = await officers.caseOf(filing, WATER)
  await officers.handles(water)
  expect((await officers.caseOf(filing, WATER)).state).toBe(11)
})

test('nothing is missing: the lead says why, and the stage goes on', async () => {
  const { flow, officers, applicant } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, 'HB-XK-0002')
  const handler = await officers.of(row, 'handler')
  await handler.post(`/api/moves/${row.number}/item-missing`, { reason: '好像缺取水许可' })
  const lead = await officers.lead(filing)
  await lead.does(filing.number, { form: 'yimen:answer-missing', outcome: 'decline', text: '项目用市政水' })
  const told = await flow.db('notifications').where({ businessKey: row.number, kind: 'missing-declined' })
  expect(told).toHaveLength(1)
  const foreign = await applicant.post(`/api/moves/${row.number}/item-missing`, { reason: '无关' })
  expect(foreign.statusCode).toBe(403)
})

import { expect, test } from '@jest/globals'
import { useFlow } from '../support/flow-suite.ts'
import type { Filing } from '../support/flow-people.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WAREHOUSE = '社区便民仓储'

const stateOf = async (filing: Filing) =>
  (await suite.flow.db('applications').where({ id: filing.applicationId }).first())!.state
const toldApplicant = (filing: Filing) =>
  suite.flow
    .db('notifications')
    .where({ projectId: filing.projectId })
    .whereLike('owner', 'organisation:%')
    .orderBy('id')
    .pluck('kind')

test('a filing for another organ is not accepted, and the competent department is named', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  const lead = await officers.lead(filing)
  const refusal = {
    form: 'yimen:accept' as const,
    outcome: 'reject' as const,
    reason: 'not-competent' as const,
    text: '该项目由商务部门备案',
    legalBasis: '行政许可法32条'
  }
  const nameless = await lead.answers(filing.number, refusal)
  expect([nameless.statusCode, nameless.json().code]).toEqual([422, 'COMPETENT_DEPARTMENT_MISSING'])

  await lead.does(filing.number, { ...refusal, competentDepartment: '商务局' })
  expect(await stateOf(filing)).toBe('rejected')
  expect((await officers.casesOf(filing)).map(({ state }) => state)).toEqual([5])
  await until(
    async () => (await toldApplicant(filing)).includes('rejected'),
    60_000,
    'the applicant was not told'
  )
  expect((await applicant.page(filing.projectId)).stages[0]).toMatchObject({ state: 'rejected' })
})

test('what the pre-check refuses goes to no department', async () => {
  const { flow, applicant, officers } = suite
  const filing = await applicant.files(WAREHOUSE)
  const lead = await officers.lead(filing)
  await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  await lead.does(filing.number, {
    form: 'yimen:precheck',
    outcome: 'refuse',
    text: '不符合产业政策',
    legalBasis: '产业结构调整指导目录'
  })
  await until(
    async () => (await toldApplicant(filing)).includes('precheck-refused'),
    60_000,
    'the applicant was not told'
  )
  expect(await stateOf(filing)).toBe('failed')
  expect(await officers.opinionsOf(filing)).toEqual([])
  expect((await officers.casesOf(filing)).map(({ state, openedAt }) => [state, openedAt])).toEqual([
    [0, null]
  ])
  expect(await flow.db('clocks').whereNull('stoppedOn').where({ businessKey: filing.number })).toEqual([])
})

test('one refused item fails the stage, and the same stage can be filed again', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)

  const soil = await officers.caseOf(filing, 'SL-XK-0001')
  await officers.reviews(soil, 'propose-refuse')
  const head = await officers.of(soil, 'head')
  const refused = await head.answers(soil.number, { form: 'yimen:decide', outcome: 'refuse' })
  expect([refused.statusCode, refused.json().code]).toEqual([422, 'REASON_MISSING'])
  await head.does(soil.number, {
    form: 'yimen:decide',
    outcome: 'refuse',
    text: '弃渣场选址不当',
    legalBasis: '水土保持法25条'
  })

  const others = (await officers.casesOf(filing)).filter(({ id }) => id !== soil.id)
  await Promise.all([
    ...others.map((row) => officers.handles(row)),
    ...(await officers.opinionsOf(filing)).map((opinion) => officers.answers(opinion))
  ])
  const lead = await officers.lead(filing)
  const passed = await lead.answers(filing.number, {
    form: 'yimen:conclude',
    outcome: 'passed',
    text: '同意'
  })
  expect([passed.statusCode, passed.json().code]).toEqual([422, 'MILESTONES_OPEN'])
  await officers.concludes(filing, 'failed')
  await until(
    async () => (await toldApplicant(filing)).includes('stage-failed'),
    60_000,
    'the applicant was not told'
  )
  await until(
    async () => (await toldApplicant(filing)).includes('case-refused'),
    60_000,
    'the applicant was not told of the case'
  )

  const page = await applicant.page(filing.projectId)
  expect(page.stages.map(({ state }) => state)).toEqual(['failed', 'ahead', 'ahead', 'ahead', 'ahead'])
  expect(page.next).toBeNull()
  expect((await applicant.post(`/api/projects/${filing.projectId}/stages/S2`)).json()).toMatchObject({
    code: 'STAGE_NOT_OFFERED'
  })

  const draft = (await applicant.post(`/api/projects/${filing.projectId}/stages/S1`)).json<{ id: string }>()
  expect((await applicant.checklist(draft.id)).problems).toEqual([])
  const again = await applicant.submits({ ...filing, applicationId: draft.id })
  await officers.accepts(again)
  await officers.allDecide(again)
  await officers.concludes(again)
  expect(await stateOf(again)).toBe('passed')
})

import { expect, test } from '@jest/globals'
import type { Dossier } from '../../server/dossiers/schema.ts'
import { useFlow } from '../support/flow-suite.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'

/** 环保 agrees only if the water case shows how the run-off is held back, and if S5 looks at the green belt. */
async function agreedWithConditions() {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const opinion = (await officers.opinionsOf(filing)).find(({ department }) => department === 'HB')!
  await officers.answers(opinion, 'conditions', [
    { text: '初期雨水须收集处理', appliesTo: WATER },
    { text: '绿化隔离带须建成', appliesTo: 'S5' }
  ])
  return { filing, row: await officers.caseOf(filing, WATER), opinion }
}
async function conditionsSeenAt(number: string, department: string, region: string) {
  const person = await suite.officers.of({ department, region }, 'handler')
  return (await person.get(`/api/dossiers/${number}`)).json<Dossier>().conditions
}
const review = (conditionChecks?: { condition: string; met: boolean; text: string }[]) =>
  ({ form: 'yimen:review', outcome: 'propose-grant', text: '已审查', conditionChecks }) as const

test('the reviewer of the item says of each condition whether it is met, and only what is met is granted', async () => {
  const { officers } = suite
  const { row, filing } = await agreedWithConditions()
  const handler = await officers.of(row, 'handler')
  const head = await officers.of(row, 'head')
  const seen = await conditionsSeenAt(row.number, row.department, row.region)
  expect(seen).toMatchObject([
    { text: '初期雨水须收集处理', appliesTo: WATER, state: 'open', here: true },
    { text: '绿化隔离带须建成', appliesTo: 'S5', state: 'open', here: false }
  ])
  const condition = seen[0]!.id

  const silent = await handler.answers(row.number, review())
  expect([silent.statusCode, silent.json().code]).toEqual([422, 'CONDITIONS_OPEN'])

  await handler.does(row.number, review([{ condition, met: false, text: '方案未提及' }]))
  const granted = await head.answers(row.number, { form: 'yimen:decide', outcome: 'grant', text: '同意' })
  expect([granted.statusCode, granted.json().code]).toEqual([422, 'CONDITION_UNMET'])

  await head.does(row.number, { form: 'yimen:decide', outcome: 'return', text: '请申请人补充后再看' })
  await handler.does(row.number, review([{ condition, met: true, text: '已补充雨水收集池' }]))
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant', text: '同意' })
  const [kept] = await conditionsSeenAt(row.number, row.department, row.region)
  expect(kept).toMatchObject({ state: 'met', word: '已补充雨水收集池', checkedIn: row.number })

  const events = await suite.flow
    .db('case_events')
    .where({ businessKey: row.number, kind: 'reviewed' })
    .orderBy('id')
  expect(events.map(({ detail }) => (detail.conditions as { met: boolean }[])[0]!.met)).toEqual([false, true])
  expect(filing.number).toBeTruthy()
})

test('what is refused needs no condition to be met', async () => {
  const { officers } = suite
  const { row } = await agreedWithConditions()
  const [{ id: condition } = { id: '' }] = await conditionsSeenAt(row.number, row.department, row.region)
  const handler = await officers.of(row, 'handler')
  await handler.does(row.number, review([{ condition, met: false, text: '无法收集' }]))
  const head = await officers.of(row, 'head')
  await head.does(row.number, {
    form: 'yimen:decide',
    outcome: 'refuse',
    text: '水土流失无法控制',
    legalBasis: '水土保持法26条'
  })
})

test('a condition on an item that this stage does not have, and one without a place, are refused', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const opinion = (await officers.opinionsOf(filing)).find(({ department }) => department === 'HB')!
  const handler = await officers.of(opinion, 'handler')
  const answer = await handler.answers(opinion.number, {
    form: 'yimen:review-opinion',
    outcome: 'conditions',
    text: '附条件同意',
    conditions: [{ text: '须建成', appliesTo: 'S1' }]
  })
  expect([answer.statusCode, answer.json().code]).toEqual([422, 'CONDITION_PLACE_WRONG'])
})

test('a stage passes with a condition for a later one, not with an open one on an item that was granted before', async () => {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const opinions = await officers.opinionsOf(filing)
  const environment = opinions.find(({ department }) => department === 'HB')!
  const cases = (await officers.casesOf(filing)).filter(({ hostedBy }) => hostedBy === null)
  await Promise.all(cases.map((row) => officers.handles(row)))
  await officers.answers(environment, 'conditions', [
    { text: '初期雨水须收集处理', appliesTo: WATER },
    { text: '绿化隔离带须建成', appliesTo: 'S5' }
  ])
  await Promise.all(opinions.filter((one) => one !== environment).map((one) => officers.answers(one)))

  const lead = await officers.lead(filing)
  const conclusion = { form: 'yimen:conclude', outcome: 'passed', text: '汇总' } as const
  const early = await lead.answers(filing.number, conclusion)
  expect([early.statusCode, early.json().code]).toEqual([422, 'CONDITIONS_OPEN'])
  const { conditions } = (await lead.get(`/api/dossiers/${filing.number}`)).json<Dossier>()
  const here = conditions.filter((one) => one.here)
  expect(here).toMatchObject([{ appliesTo: WATER }])
  await lead.does(filing.number, {
    ...conclusion,
    conditionChecks: [{ condition: here[0]!.id, met: true, text: '批复中已列入' }]
  })
})

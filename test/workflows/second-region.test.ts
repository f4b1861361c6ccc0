import { beforeAll, expect, test } from '@jest/globals'
import { hasStarted } from '../../server/engine/tables.ts'
import type { listOwnRules } from '../../server/region-settings/own-rules-schema.ts'
import { releaseOpinionsFirst } from '../support/opinions-first.ts'
import type { Filing } from '../support/flow-people.ts'
import { on, useFlow } from '../support/flow-suite.ts'
import { sampleProject } from '../support/sample-projects.ts'
import { until } from '../support/until.ts'
import type { Static } from 'typebox'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const COUNTY = '360521'
const CITY = '360500'
const OPINIONS_FIRST = 's1-opinions-first'
const DOCUMENT = '分府办发〔2026〕3号'
/** In the city 发改, 生态环境 and both offices of 自然资源 give opinions, in 5 working days. */
const OWN_OPINIONS = { stage: 'S1', days: 3, reviewers: ['FG', 'HB', 'SL'] }
/** The county's own days; the city promises 7 for each, and the statute allows 15, 30 calendar days and 10. */
const OWN_DAYS = { 'FG-XK-0006': 4, 'HB-XK-0002': 6, 'SL-XK-0001': 5 }
/** Its rules hold from a Monday on which no other suite files, and no longer than a week. */
const SINCE = '2026-04-13'
const UNTIL = '2026-04-20'

type Rules = Static<(typeof listOwnRules)['schema']['response'][200]>
const administrator = () => suite.officers.officer('administrator')
const decide = async (what: 'days' | 'flows' | 'opinions', body: object) =>
  (await administrator()).post(`/api/region-rules/${what}`, {
    region: COUNTY,
    document: DOCUMENT,
    validFrom: SINCE,
    ...body
  })
const rules = async () => (await (await administrator()).get('/api/region-rules')).json<Rules>()

beforeAll(() => releaseOpinionsFirst(suite.flow, OPINIONS_FIRST), 120_000)

test('an administrator decides days and diagram of a region, never more than the statute, never for days that are over', async () => {
  for (const [item, days] of Object.entries(OWN_DAYS))
    expect((await decide('days', { item, days })).statusCode).toBe(200)
  expect((await decide('flows', { stage: 'S1', processKey: OPINIONS_FIRST })).json()).toEqual({})
  expect((await decide('opinions', OWN_OPINIONS)).json()).toEqual({})

  const refused = async (what: 'days' | 'flows' | 'opinions', body: object) => {
    const answer = await decide(what, body)
    return [answer.statusCode, answer.json<{ code: string }>().code]
  }
  expect(await refused('days', { item: 'SL-XK-0001', days: 11 })).toEqual([422, 'PROMISE_OVER_STATUTE'])
  // 30 calendar days hold 21 working days.
  expect(await refused('days', { item: 'HB-XK-0002', days: 22 })).toEqual([422, 'PROMISE_OVER_STATUTE'])
  expect(await refused('days', { item: 'SL-XK-0001', days: 5, validFrom: '2026-03-01' })).toEqual([
    422,
    'RULE_IN_PAST'
  ])
  // An item's diagram concludes no stage.
  expect(await refused('flows', { stage: 'S1', processKey: 'standard-item' })).toEqual([
    422,
    'NO_STAGE_DIAGRAM'
  ])
  // Each diagram concludes one stage, which its conclusion names.
  expect(await refused('flows', { stage: 'S1', processKey: 's2-land-use' })).toEqual([
    422,
    'OTHER_STAGE_DIAGRAM'
  ])
  expect(await refused('flows', { stage: 'S2', processKey: OPINIONS_FIRST })).toEqual([
    422,
    'OTHER_STAGE_DIAGRAM'
  ])
  // Only S1 asks for opinions.
  expect(await refused('opinions', { ...OWN_OPINIONS, stage: 'S2' })).toEqual([422, 'NO_OPINIONS'])
  expect(await refused('opinions', { ...OWN_OPINIONS, reviewers: ['XX'] })).toEqual([404, 'NOT_FOUND'])
  expect(await refused('days', { item: 'SL-XK-0001', days: 5, region: '110000' })).toEqual([
    400,
    'UNKNOWN_REGION'
  ])
  const body = { region: COUNTY, item: 'SL-XK-0001', days: 5, document: DOCUMENT, validFrom: SINCE }
  const lead = await suite.officers.officer('fg-lead')
  expect((await lead.post('/api/region-rules/days', body)).statusCode).toBe(403)

  const listed = await rules()
  expect(listed.diagrams).toContainEqual({
    processKey: OPINIONS_FIRST,
    name: 'S1 立项审批（意见先行）',
    stage: 'S1'
  })
  expect(listed.diagrams.filter(({ stage }) => stage === 'S2')).toEqual([
    { processKey: 's2-land-use', name: 'S2 用地审批', stage: 'S2' }
  ])
  expect(listed.opinions[0]).toMatchObject({ region: COUNTY, stage: 'S1', days: 3, state: 'coming' })
  expect(
    listed.days.filter(({ region }) => region === COUNTY).map(({ item, days, state }) => [item, days, state])
  ).toEqual(
    Object.entries(OWN_DAYS)
      .reverse()
      .map(([item, days]) => [item, days, 'coming'])
  )
})

test('two regions, two diagrams and two sets of days on one installation at the same time', async () => {
  const { flow, applicant, officers } = suite
  const { number: ofCity, ...city } = await on(flow, SINCE, () => applicant.files(PLANT))
  const { number: ofCounty, ...county } = await on(flow, SINCE, () =>
    applicant.files(PLANT, { jurisdiction: COUNTY })
  )
  const inCity: Filing = { ...city, number: ofCity }
  const inCounty: Filing = { ...county, number: ofCounty }
  const keys = await flow
    .db('applications')
    .whereIn('number', [ofCity, ofCounty])
    .orderBy('number')
    .select('processKey')
  expect(keys.map(({ processKey }) => processKey)).toEqual(['s1-project-approval', OPINIONS_FIRST])

  await on(flow, SINCE, () => Promise.all([officers.accepts(inCity), officers.accepts(inCounty)]))
  const dueOf = async (filing: Filing) => {
    const clocks = await flow
      .db('clocks')
      .join('cases', 'cases.id', 'clocks.owner_id')
      .where({ applicationId: filing.applicationId, kind: 'promised' })
      .select('item', 'dueOn')
    return Object.fromEntries(clocks.map(({ item, dueOn }) => [item, dueOn])) as Record<string, string>
  }
  // From Monday 13 April 2026, no holiday near: 7 working days in the city, in the county 4, 6 and 5.
  expect(await dueOf(inCity)).toEqual({
    'FG-XK-0001': '2026-04-13',
    'FG-XK-0006': '2026-04-22',
    'HB-XK-0002': '2026-04-22',
    'SL-XK-0001': '2026-04-22'
  })
  expect(await dueOf(inCounty)).toEqual({
    'FG-XK-0001': '2026-04-13',
    'FG-XK-0006': '2026-04-17',
    'HB-XK-0002': '2026-04-21',
    'SL-XK-0001': '2026-04-20'
  })
  const [stage] = (await applicant.page(inCounty.projectId)).stages
  expect([stage!.promisedDays, stage!.dueOn]).toEqual([6, '2026-04-21'])

  const opinionsOf = async (filing: Filing) =>
    flow
      .db('stage_opinions')
      .join('clocks', 'clocks.owner_id', 'stage_opinions.id')
      .where({ applicationId: filing.applicationId, ownerKind: 'opinion' })
      .orderBy('department')
      .select('department', 'stage_opinions.region', 'limitDays')
  const given = (region: string, limitDays: number, departments: string[]) =>
    departments.map((department) => ({ department, region, limitDays }))
  await until(async () => (await opinionsOf(inCounty)).length > 0, 60_000, 'nobody is asked in the county')
  await until(async () => (await opinionsOf(inCity)).length > 0, 60_000, 'nobody is asked in the city')
  expect(await opinionsOf(inCity)).toEqual(given(CITY, 5, ['FG', 'HB', 'ZR-land', 'ZR-planning']))
  expect(await opinionsOf(inCounty)).toEqual(given(COUNTY, 3, ['FG', 'HB', 'SL']))

  // In the city items and opinions are handled at once; in the county the items have not begun.
  for (const filing of [inCity, inCounty])
    for (const opinion of await officers.opinionsOf(filing))
      await (await officers.of(opinion, 'handler')).task(opinion.number, 'yimen:review-opinion')
  const begun = async (filing: Filing) => {
    const cases = await officers.casesOf(filing)
    const each = await Promise.all(
      cases.map(async ({ number }) =>
        (
          await Promise.all(['standard-item', 'filing-item'].map((key) => hasStarted(flow.db, number, key)))
        ).some(Boolean)
      )
    )
    return each.filter(Boolean).length
  }
  await until(async () => (await begun(inCity)) === 4, 60_000, 'the items of the city do not begin')
  expect(await begun(inCounty)).toBe(0)

  await on(flow, SINCE, async () => {
    for (const opinion of await officers.opinionsOf(inCounty)) await officers.answers(opinion)
    await until(
      async () => (await begun(inCounty)) === 4,
      60_000,
      'the items do not begin after the opinions'
    )
    for (const row of await officers.casesOf(inCounty)) await officers.handles(row)
    await officers.allDecide(inCity)
    for (const filing of [inCity, inCounty]) await officers.concludes(filing)
  })
  for (const filing of [inCity, inCounty])
    await until(
      async () => (await applicant.page(filing.projectId)).results.length === 4,
      60_000,
      `${filing.number} has not got its papers`
    )
})

test('public plans, the guide and the table answer with the days of the region and the day', async () => {
  const { flow, applicant } = suite
  const { facts } = sampleProject(PLANT)
  const daysOn = (day: string, jurisdiction: string) =>
    on(flow, day, async () => {
      const plan = (await applicant.post('/api/applicable-items', { ...facts, jurisdiction })).json<{
        stages: { S1: { days: number } }
      }>()
      return plan.stages.S1.days
    })
  const guideOn = (day: string, region: string) =>
    on(flow, day, async () => {
      const guide = (await applicant.get(`/api/items/SL-XK-0001?region=${region}`)).json<{
        item: { promisedDays: number }
      }>()
      return guide.item.promisedDays
    })
  expect([await daysOn(SINCE, COUNTY), await daysOn(SINCE, CITY)]).toEqual([6, 7])
  expect([await guideOn(SINCE, COUNTY), await guideOn(SINCE, CITY)]).toEqual([5, 7])
  expect([await daysOn('2026-04-10', COUNTY), await guideOn('2026-04-10', COUNTY)]).toEqual([7, 7])

  // From a later day on the county does as the city again; what was decided stays in the list.
  for (const item of Object.keys(OWN_DAYS)) await decide('days', { item, days: null, validFrom: UNTIL })
  await decide('flows', { stage: 'S1', processKey: null, validFrom: UNTIL })
  await decide('opinions', { stage: 'S1', days: null, reviewers: null, validFrom: UNTIL })
  expect([await daysOn(UNTIL, COUNTY), await guideOn(UNTIL, COUNTY)]).toEqual([7, 7])
  expect(await daysOn(SINCE, COUNTY)).toBe(6)
  const { flows } = await on(flow, UNTIL, rules)
  expect(
    flows.filter(({ region }) => region === COUNTY).map(({ processKey, state }) => [processKey, state])
  ).toEqual([
    [null, 'valid'],
    [OPINIONS_FIRST, 'past']
  ])
})

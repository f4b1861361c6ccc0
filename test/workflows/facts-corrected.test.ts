import { expect, test } from '@jest/globals'
import { CASE_STATE } from '../../server/cases/store.ts'
import type { FactsComparison } from '../../server/moves/facts/schema.ts'
import type { Filing, Person } from '../support/flow-people.ts'
import { useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const WATER = 'SL-XK-0001'
const EARTH = { earthworkM3: 0, landAreaHa: 0.2 }

async function inReview(changes: Record<string, unknown> = {}): Promise<Filing> {
  const filing = await suite.applicant.files(PLANT, changes)
  await suite.officers.accepts(filing)
  return filing
}
const propose = (person: Pick<Person, 'post'>, number: string, changes: Record<string, unknown>) =>
  person.post(`/api/moves/${number}/facts-corrected`, { changes, reason: '填报时弄错了' })
const codesOf = (list: { code: string }[]) => list.map(({ code }) => code)
const comparison = async (filing: Filing, changes: Record<string, unknown>) =>
  (
    await suite.applicant.post(`/api/moves/${filing.number}/facts-comparison`, { changes })
  ).json<FactsComparison>()

test('the applicant corrects: the lead confirms, and a case that no longer applies ends', async () => {
  const { flow, officers, applicant } = suite
  const filing = await inReview()
  const water = await officers.caseOf(filing, WATER)
  await (await officers.of(water, 'handler')).task(water.number, 'yimen:review')
  expect(codesOf((await comparison(filing, EARTH)).itemsGone)).toContain(WATER)

  expect((await propose(applicant, filing.number, EARTH)).statusCode).toBe(200)
  const twice = await propose(applicant, filing.number, { earthworkM3: 1 })
  expect([twice.statusCode, twice.json().code]).toEqual([409, 'MOVE_OPEN'])
  expect((await officers.caseOf(filing, WATER)).state).not.toBe(CASE_STATE.notApplicable)

  const lead = await officers.lead(filing)
  await lead.does(filing.number, { form: 'yimen:confirm-facts', outcome: 'confirm' })
  expect((await officers.caseOf(filing, WATER)).state).toBe(CASE_STATE.notApplicable)
  await until(
    async () =>
      !(await flow.db('inbox_entries').where({ businessKey: water.number }).whereNull('doneAt').first()),
    60_000,
    'its review stays open'
  )
  const row = await flow.db('applications').where({ id: filing.applicationId }).first()
  expect(row!.facts).toMatchObject(EARTH)
  const events = await flow.db('case_events').where({ applicationId: filing.applicationId })
  expect(events.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['facts-proposed', 'facts-corrected', 'not-applicable'])
  )
})

test('the lead corrects: when the applicant agrees, the case opens in the running stage and the stage waits for it', async () => {
  const { flow, officers, applicant } = suite
  const filing = await inReview(EARTH)
  const lead = await officers.lead(filing)
  expect((await officers.casesOf(filing)).map(({ item }) => item)).not.toContain(WATER)
  const more = { earthworkM3: 80_000, landAreaHa: 6 }
  expect((await propose(lead, filing.number, more)).statusCode).toBe(200)

  const read = async () => (await applicant.get(`/api/moves/${filing.number}/facts-to-agree`)).json()
  await until(async () => (await read()).proposal !== null, 60_000, 'the applicant is not asked')
  const { proposal } = await read()
  expect(codesOf(proposal.comparison.itemsAdded)).toContain(WATER)
  await applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })

  const water = await officers.caseOf(filing, WATER)
  expect(water.openedAt).not.toBeNull()
  const clock = await flow.db('clocks').where({ ownerId: water.id, kind: 'promised' }).first()
  expect(clock!.startsOn).toBe('2026-03-02')
  await (await officers.of(water, 'handler')).task(water.number, 'yimen:review')

  // Papers that came with it may be attached, others may not.
  const { papersDue } = await read()
  const file = async (material: string) => {
    try {
      await applicant.attaches(filing.applicationId, material)
      return 200
    } catch (error) {
      return (JSON.parse((error as Error).message) as { code: string }).code
    }
  }
  for (const { code } of papersDue) expect(await file(code)).toBe(200)
  const rest = (await applicant.checklist(filing.applicationId)).slots.find(
    ({ material }) => !codesOf(papersDue).includes(material)
  )!
  expect(await file(rest.material)).toBe('NOT_POSSIBLE_NOW')

  const others = (await officers.casesOf(filing)).filter(({ id, hostedBy }) => id !== water.id && !hostedBy)
  await Promise.all([
    ...others.map((row) => officers.handles(row)),
    ...(await officers.opinionsOf(filing)).map((opinion) => officers.answers(opinion))
  ])
  const conclusion = { form: 'yimen:conclude', outcome: 'passed', text: '汇总' } as const
  const early = await lead.answers(filing.number, conclusion)
  expect([early.statusCode, early.json().code]).toEqual([422, 'CASES_OPEN'])
  await officers.handles(water)
  await lead.does(filing.number, conclusion)
  await until(
    async () => (await applicant.page(filing.projectId)).next?.stage === 'S2',
    60_000,
    'the next stage is not offered'
  )
})

test('what the other side declines changes nothing, and nothing is accepted meanwhile', async () => {
  const { officers, applicant } = suite
  const filing = await applicant.files(PLANT)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
  await propose(lead, filing.number, EARTH)
  const held = await lead.answers(filing.number, { form: 'yimen:accept', outcome: 'accept' })
  expect([held.statusCode, held.json().code]).toEqual([409, 'MOVE_OPEN'])

  const silent = await applicant.answers(filing.number, { form: 'yimen:agree-facts', outcome: 'decline' })
  expect([silent.statusCode, silent.json().code]).toEqual([422, 'REASON_MISSING'])
  await applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'decline', text: '原来的是对的' })
  expect((await officers.caseOf(filing, WATER)).state).toBe(CASE_STATE.received)
  await lead.does(filing.number, { form: 'yimen:accept', outcome: 'accept' })

  const same = await propose(lead, filing.number, {})
  expect([same.statusCode, same.json().code]).toEqual([422, 'NOTHING_CHANGES'])
  const handler = await officers.officer('hb-handler')
  expect((await propose(handler, filing.number, EARTH)).statusCode).toBe(403)
})

test('before the acceptance the set of cases changes, and the table names the same at the opening', async () => {
  const { officers, applicant } = suite
  const filing = await applicant.files(PLANT)
  const lead = await officers.lead(filing)
  await lead.task(filing.number, 'yimen:accept')
  await propose(lead, filing.number, EARTH)
  await applicant.does(filing.number, { form: 'yimen:agree-facts', outcome: 'agree' })
  await officers.accepts(filing)
  const water = await officers.caseOf(filing, WATER)
  expect([water.state, water.openedAt]).toEqual([CASE_STATE.notApplicable, null])
})

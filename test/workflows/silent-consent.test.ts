import { expect, test } from '@jest/globals'
import type { Filing } from '../support/flow-people.ts'
import { sweepOn, useFlow } from '../support/flow-suite.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
/** Five working days from Monday 2 March end on the 9th. */
const AFTER = '2026-03-10'
const DOCUMENT = '余府办发〔2026〕3号'

async function opinionOf(department: string, filing: Filing) {
  return (await suite.officers.opinionsOf(filing)).find((one) => one.department === department)!
}
async function asked() {
  const filing = await suite.applicant.files(PLANT)
  await suite.officers.accepts(filing)
  return filing
}
const administrator = () => suite.officers.officer('administrator')
const place = { region: '360500', stage: 'S1', department: 'ZR-land' }

test('off by default: when the days are over the head and the lead hear of it, and the opinion is still owed', async () => {
  const { flow, officers } = suite
  const filing = await asked()
  const opinion = await opinionOf('ZR-land', filing)
  await (await officers.of(opinion, 'handler')).task(opinion.number, 'yimen:review-opinion')
  expect(await sweepOn(flow, AFTER, opinion.number)).toMatchObject({ told: 1 })
  await until(
    async () =>
      (await flow.db('notifications').where({ businessKey: opinion.number, kind: 'due' })).length > 0,
    60_000,
    'nobody is told'
  )
  expect(await opinionOf('ZR-land', filing)).toMatchObject({ state: 'open', bySilence: false })
  await officers.answers(opinion)
})

test('where a document allows it, silence is consent: marked, told, and the stage goes on', async () => {
  const { flow, officers, applicant } = suite
  const admin = await administrator()
  const allowed = await admin.put('/api/silent-consents', { ...place, document: DOCUMENT })
  expect(allowed.statusCode).toBe(200)
  const filing = await asked()
  const opinion = await opinionOf('ZR-land', filing)
  await (await officers.of(opinion, 'handler')).task(opinion.number, 'yimen:review-opinion')
  // Another department, whose silence means nothing.
  const other = await opinionOf('HB', filing)
  await (await officers.of(other, 'handler')).task(other.number, 'yimen:review-opinion')
  expect(await sweepOn(flow, AFTER, opinion.number, other.number)).toMatchObject({ told: 2 })

  await until(
    async () => (await opinionOf('ZR-land', filing)).bySilence,
    60_000,
    'it does not count as agreed'
  )
  expect(await opinionOf('HB', filing)).toMatchObject({ state: 'open', bySilence: false })
  await until(
    async () =>
      !(await flow.db('inbox_entries').where({ businessKey: opinion.number }).whereNull('doneAt').first()),
    60_000,
    'its task stays'
  )
  const [event] = await flow
    .db('case_events')
    .where({ businessKey: opinion.number, kind: 'consented-by-silence' })
  expect(event!.detail).toEqual({ document: DOCUMENT })
  const track = (await applicant.page(filing.projectId)).stages[0]!.tracks.find(
    ({ number }) => number === opinion.number
  )
  expect(track).toMatchObject({ outcome: 'by-silence', step: 'done' })
  const told = await flow.db('notifications').where({ businessKey: opinion.number, kind: 'due' })
  expect(told).toEqual([])

  // What was asked said so, and the conclusion says it again.
  const request = await flow.db('official_papers').where({ businessKey: opinion.number }).first()
  expect(request).toMatchObject({ kind: 'concurrence-request', snapshot: { silence: true } })
  const rest = (await officers.opinionsOf(filing)).filter(({ state }) => state === 'open')
  const cases = (await officers.casesOf(filing)).filter(({ hostedBy }) => !hostedBy)
  await Promise.all([
    ...rest.map((one) => officers.answers(one)),
    ...cases.map((row) => officers.handles(row))
  ])
  await officers.concludes(filing)
  const review = await flow
    .db('official_papers')
    .where({ businessKey: filing.number, kind: 'joint-review' })
    .first()
  expect(JSON.stringify(review!.snapshot)).toContain('视为同意')
})

test('who has written is not silent, and what is ended counts no more', async () => {
  const { flow, officers } = suite
  const admin = await administrator()
  await admin.put('/api/silent-consents', { ...place, document: DOCUMENT })
  const filing = await asked()
  const opinion = await opinionOf('ZR-land', filing)
  await (
    await officers.of(opinion, 'handler')
  ).does(opinion.number, {
    form: 'yimen:review-opinion',
    outcome: 'disagree',
    text: '不符合规划',
    legalBasis: '土地管理法'
  })
  await (await officers.of(opinion, 'head')).task(opinion.number, 'yimen:sign-opinion')
  await sweepOn(flow, AFTER, opinion.number)
  await until(
    async () =>
      (await flow.db('notifications').where({ businessKey: opinion.number, kind: 'due' })).length > 0,
    60_000,
    'nobody is told'
  )
  expect(await opinionOf('ZR-land', filing)).toMatchObject({ state: 'reviewed', bySilence: false })

  const ended = await admin.delete('/api/silent-consents/360500/S1/ZR-land')
  expect(ended.statusCode).toBe(200)
  const list = (await admin.get('/api/silent-consents')).json<{ consents: unknown[] }>()
  expect(list.consents).toEqual([])
})

test('only for departments that are asked for an opinion, by the administrator, and with a document', async () => {
  const admin = await administrator()
  const wrong = await admin.put('/api/silent-consents', { ...place, department: 'SL', document: DOCUMENT })
  expect([wrong.statusCode, wrong.json().code]).toEqual([422, 'NO_REVIEWER'])
  expect((await admin.put('/api/silent-consents', { ...place, document: '' })).statusCode).toBe(400)
  const handler = await suite.officers.officer('hb-handler')
  expect((await handler.put('/api/silent-consents', { ...place, document: DOCUMENT })).statusCode).toBe(403)
})

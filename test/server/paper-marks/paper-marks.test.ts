import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listRecordedActs } from '../../../server/dossiers/recorded-acts.ts'
import type { PaperMark } from '../../../server/paper-marks/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { askOpinion, fileStage, openTask, type FiledStage } from './filed-stage.ts'

const PLACE = { page: 2, x: 0.25, y: 0.5, width: 0.2, height: 0.1 }

let yimen: TestApp
let lead: Visitor
let reviewer: Visitor
let stage: FiledStage
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
  lead = await yimen.signIn('fg-lead')
  reviewer = await yimen.signIn('hb-handler')
}, 180_000)
afterAll(() => yimen.close())

let count = 0
const filed = () => fileStage(yimen.db, `360500S1-20260310-00${String(++count).padStart(2, '0')}`)

const acceptTask = ({ number }: FiledStage) =>
  openTask(yimen.db, { businessKey: number, owner: 'FG@360500:lead', form: 'yimen:accept' })

async function marked(visitor: Visitor, taskId: string, changes: object = {}): Promise<PaperMark> {
  const body = { fileId: stage.fileId, ...PLACE, text: '退让不足 10 米', result: 'differs', ...changes }
  const answer = await visitor.post(`/api/tasks/${taskId}/marks`, body)
  expect([answer.statusCode, answer.body]).toEqual([200, expect.anything()])
  return answer.json()
}

test('marks of an application have one series of numbers, and none is given twice', async () => {
  stage = await filed()
  const taskId = await acceptTask(stage)
  const first = await marked(lead, taskId)
  const second = await marked(lead, taskId, { text: '缺签章', result: 'to-judge' })
  expect([first.number, second.number, first.kind, first.mine]).toEqual([1, 2, 'correction', true])
  await lead.delete(`/api/paper-marks/${second.id}`)
  expect((await marked(lead, taskId)).number).toBe(3)
  const list = (await lead.get(`/api/applications/${stage.applicationId}/marks`)).json<PaperMark[]>()
  expect(list.map(({ number }) => number)).toEqual([1, 3])
})

test('a mark stands inside its page, says something, and on a paper of its own application only', async () => {
  stage = await filed()
  const taskId = await acceptTask(stage)
  expect(await marked(lead, taskId, { x: 0.9, width: 0.5 })).toMatchObject({
    x: 0.9,
    width: expect.closeTo(0.1)
  })
  const other = await filed()
  for (const [body, status] of [
    [{ fileId: other.fileId, ...PLACE, text: '别处', result: 'differs' }, 404],
    [{ fileId: stage.fileId, ...PLACE, text: '  ', result: 'differs' }, 400],
    [{ fileId: stage.fileId, ...PLACE, x: 1.2, text: '页外', result: 'differs' }, 400]
  ] as const)
    expect((await lead.post(`/api/tasks/${taskId}/marks`, body)).statusCode).toBe(status)
})

test('the applicant does not see marks, and nobody changes what another wrote', async () => {
  stage = await filed()
  const mark = await marked(lead, await acceptTask(stage))
  const applicant = await yimen.signIn('applicant')
  const outsider = await yimen.signIn('ly-handler')
  for (const visitor of [applicant, outsider])
    expect((await visitor.get(`/api/applications/${stage.applicationId}/marks`)).statusCode).toBe(403)

  await askOpinion(yimen.db, stage, 'HB', [])
  const seen = (await reviewer.get(`/api/applications/${stage.applicationId}/marks`)).json<PaperMark[]>()
  expect(seen).toMatchObject([{ number: 1, mine: false, author: mark.author }])
  const change = { text: '另一句', result: 'to-judge' }
  expect((await reviewer.put(`/api/paper-marks/${mark.id}`, change)).statusCode).toBe(403)
  expect((await reviewer.delete(`/api/paper-marks/${mark.id}`)).statusCode).toBe(403)
  expect((await lead.put(`/api/paper-marks/${mark.id}`, change)).json()).toMatchObject(change)
})

test('papers are marked where one accepts or reviews, and by those whose task it is', async () => {
  stage = await filed()
  const body = { fileId: stage.fileId, ...PLACE, text: '字', result: 'differs' }
  const precheck = { businessKey: stage.number, owner: 'FG@360500:lead', form: 'yimen:precheck' }
  const elsewhere = await lead.post(`/api/tasks/${await openTask(yimen.db, precheck)}/marks`, body)
  expect([elsewhere.statusCode, elsewhere.json().code]).toEqual([422, 'MARK_NOT_HERE'])
  const foreign = await reviewer.post(`/api/tasks/${await acceptTask(stage)}/marks`, body)
  expect([foreign.statusCode, foreign.json().code]).toEqual([403, 'NOT_IN_CANDIDATE_GROUP'])
})

test('a mark goes with the notice of correction: the applicant reads the line with its place', async () => {
  stage = await filed()
  const taskId = await acceptTask(stage)
  const mark = await marked(lead, taskId)
  const answer = await lead.post(`/api/tasks/${taskId}/complete`, {
    form: 'yimen:accept',
    outcome: 'correct',
    days: 5,
    lines: [
      { material: 'M15', what: '请改第 2 页的退让', mark: mark.id },
      { material: null, what: '请补签章' }
    ]
  })
  expect(answer.statusCode).toBe(200)
  const applicant = await yimen.signIn('applicant')
  const { correction } = (await applicant.get(`/api/applications/${stage.applicationId}`)).json()
  expect(correction.lines).toEqual([
    {
      id: '1',
      material: 'M15',
      what: '请改第 2 页的退让',
      place: { number: 1, fileId: stage.fileId, result: 'differs', ...PLACE }
    },
    { id: '2', material: null, what: '请补签章' }
  ])
})

test('a mark goes with the review, and from then on never changes', async () => {
  stage = await filed()
  const opinion = await askOpinion(yimen.db, stage, 'HB', [])
  const review = { businessKey: opinion.number, owner: 'HB@360500:handler', form: 'yimen:review-opinion' }
  const taskId = await openTask(yimen.db, review)
  const mark = await marked(reviewer, taskId)
  expect(mark.kind).toBe('finding')
  const body = { form: 'yimen:review-opinion', outcome: 'agree', text: '同意', marks: [mark.id] }
  expect((await reviewer.post(`/api/tasks/${taskId}/complete`, body)).statusCode).toBe(200)

  const acts = await listRecordedActs(yimen.db, stage.applicationId)
  expect(acts.at(-1)!.detail.marks).toEqual([
    { id: mark.id, number: 1, fileId: stage.fileId, ...PLACE, text: mark.text, result: 'differs' }
  ])
  const change = await reviewer.put(`/api/paper-marks/${mark.id}`, { text: '改', result: 'differs' })
  expect([change.statusCode, change.json().code]).toEqual([409, 'MARK_SUBMITTED'])
  expect((await reviewer.delete(`/api/paper-marks/${mark.id}`)).statusCode).toBe(409)
  const behindTheBack = yimen.db('paper_marks').where({ id: mark.id }).update({ text: '改' })
  await expect(behindTheBack).rejects.toThrow('went with an act')
})

test("another number's mark does not go with an act", async () => {
  stage = await filed()
  const theirs = await marked(lead, await acceptTask(stage))
  const opinion = await askOpinion(yimen.db, stage, 'HB', [])
  const review = { businessKey: opinion.number, owner: 'HB@360500:handler', form: 'yimen:review-opinion' }
  const body = { form: 'yimen:review-opinion', outcome: 'agree', text: '同意', marks: [theirs.id] }
  const answer = await reviewer.post(`/api/tasks/${await openTask(yimen.db, review)}/complete`, body)
  expect(answer.statusCode).toBe(404)
})

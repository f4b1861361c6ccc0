import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedCalendar } from '../../../server/calendar/seed.ts'
import type { Question } from '../../../server/questions/schema.ts'
import { sweepQuestions } from '../../../server/questions/sweep-questions.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

let yimen: TestApp
let now = new Date('2026-09-28T02:00:00Z')
let applicant: Visitor
let handler: Visitor
let projectId: string

beforeAll(async () => {
  yimen = await startTestApp({ now: () => now })
  await seedShipped(yimen.db)
  await seedCalendar(yimen.db)
  applicant = await yimen.signIn('applicant')
  handler = await yimen.signIn('hb-handler')
  const { organisations } = (await applicant.get('/api/session')).json().user
  const created = await applicant.post('/api/projects', {
    organisationId: organisations[0].id,
    nameZh: '锂电隔膜二期',
    facts: { jurisdiction: '360521', landAreaHa: 2 }
  })
  projectId = created.json().project.id
}, 180_000)
afterAll(() => yimen.close())

async function ask(visitor: Visitor, body: object): Promise<Question> {
  const response = await visitor.post('/api/questions', body)
  if (response.statusCode !== 200) throw new Error(response.body)
  return response.json()
}
const aboutEia = (text: string) => ask(applicant, { item: 'HB-XK-0002', text })
const ofOffice = async (visitor: Visitor, query = ''): Promise<Question[]> =>
  (await visitor.get(`/api/office-questions?${query}`)).json()
const kindsOf = async (visitor: Visitor) =>
  (await visitor.get('/api/notifications')).json().notifications.map(({ kind }: { kind: string }) => kind)

test('a question on an item goes to its office in the region, to be answered in five working days over the holidays', async () => {
  const { number, ...question } = await ask(applicant, {
    item: 'HB-XK-0002',
    region: '360521',
    text: '报告表要不要公示？'
  })
  expect(number).toMatch(/^360521ZX-20260928-\d{4}$/)
  // 1–7 October are off and Saturday 10 October is worked: 29, 30 September, 8, 9 and 10 October.
  expect(question).toMatchObject({
    department: 'HB',
    region: '360521',
    dueOn: '2026-10-10',
    provisional: false,
    signal: 'green',
    daysLeft: 5
  })
  const county = await yimen.signIn('hb-handler-360521')
  expect((await ofOffice(county)).map(({ text }) => text)).toContain('报告表要不要公示？')
  expect(await kindsOf(county)).toContain('question-asked')
  expect((await ofOffice(handler)).map(({ text }) => text)).not.toContain('报告表要不要公示？')
})

test('a question on a project goes to the lead of its stage; only its own organisation may ask or read it', async () => {
  const question = await ask(applicant, { projectId, text: '什么时候能受理？' })
  expect(question).toMatchObject({ department: 'FG', region: '360521', projectId, item: null })
  const stranger = await yimen.signIn('applicant2')
  expect((await stranger.post('/api/questions', { projectId, text: '我也问问' })).statusCode).toBe(404)
  expect((await stranger.get(`/api/questions?projectId=${projectId}`)).json()).toEqual([])
  const own = (await applicant.get(`/api/questions?projectId=${projectId}`)).json()
  expect(own.map(({ id }: Question) => id)).toEqual([question.id])
})

test('who is no applicant cannot ask; an item or region that is none is refused', async () => {
  expect((await handler.post('/api/questions', { item: 'HB-XK-0002', text: '问' })).statusCode).toBe(403)
  const refused = async (body: object) => (await applicant.post('/api/questions', body)).statusCode
  expect(await refused({ item: 'XX-XK-0001', text: '问' })).toBe(404)
  expect(await refused({ item: 'HB-XK-0002', region: '110000', text: '问' })).toBe(400)
  expect(await refused({ item: 'HB-XK-0002', text: '' })).toBe(400)
})

test('the office answers once; the asker hears of it, and another office does not even see the question', async () => {
  const { id, text } = await aboutEia('环评报告表由谁编制？')
  const url = `/api/questions/${id}/answer`
  const other = await yimen.signIn('sl-handler')
  expect((await other.post(url, { text: '不归我们' })).statusCode).toBe(404)
  expect((await ofOffice(other)).map((one) => one.text)).not.toContain(text)

  const answered = await handler.post(url, { text: '可以委托，也可以自己编制。' })
  expect(answered.json()).toMatchObject({
    answer: '可以委托，也可以自己编制。',
    signal: null,
    daysLeft: null
  })
  expect((await handler.post(url, { text: '再答一次' })).json().code).toBe('QUESTION_ANSWERED')
  expect(await kindsOf(applicant)).toContain('question-answered')
  const mine = (await applicant.get('/api/questions?item=HB-XK-0002')).json()
  expect(mine.find((one: Question) => one.id === id)).toMatchObject({ answer: '可以委托，也可以自己编制。' })
  expect((await ofOffice(handler, 'state=answered')).map((one) => one.id)).toContain(id)
  // Not shown to all unless the officer says so.
  expect((await yimen.visitor().get('/api/items/HB-XK-0002/questions')).json()).toEqual([])
})

test('an answer for everybody stands on the page of the item, without what tells who asked', async () => {
  const { id } = await aboutEia('我们新余锦恒新材料有限公司(示例)要不要重新报批？电话 13800000000')
  const answer = (question: string) =>
    handler.post(`/api/questions/${id}/answer`, {
      text: '规模变了 30% 以上要重新报批。',
      public: { question, answer: '规模变了 30% 以上要重新报批。' }
    })
  expect((await answer('新余锦恒新材料有限公司(示例)要不要重新报批？')).json().code).toBe('NAMES_IN_PUBLIC')
  expect((await answer('请打 13800000000，要不要重新报批？')).json().code).toBe('NAMES_IN_PUBLIC')
  expect((await answer('扩建后要不要重新报批？')).statusCode).toBe(200)
  expect((await yimen.visitor().get('/api/items/HB-XK-0002/questions')).json()).toEqual([
    {
      id,
      question: '扩建后要不要重新报批？',
      answer: '规模变了 30% 以上要重新报批。',
      departmentZh: '市生态环境局',
      departmentEn: expect.any(String),
      answeredOn: '2026-09-28'
    }
  ])
})

test('forwarded with a reason it is another office’s, and the day to answer by stays', async () => {
  const { id, dueOn } = await aboutEia('取水要办什么？')
  const url = `/api/questions/${id}/forward`
  const self = await handler.post(url, { department: 'HB', reason: '错' })
  expect(self.json().code).toBe('FORWARD_TO_SELF')
  expect((await handler.post(url, { department: 'XX', reason: '错' })).statusCode).toBe(400)
  expect((await handler.post(url, { department: 'SL', reason: '取水归水利局' })).statusCode).toBe(200)
  expect((await handler.post(`/api/questions/${id}/answer`, { text: '晚了' })).statusCode).toBe(404)
  const water = await yimen.signIn('sl-handler')
  expect((await ofOffice(water)).find((one) => one.id === id)).toMatchObject({
    dueOn,
    moves: [{ fromZh: '市生态环境局', toZh: '市水利局', reason: '取水归水利局' }]
  })
  expect(await kindsOf(water)).toContain('question-forwarded')
})

test('about a whole project the lead hears of it; forwarded, the handlers of the other office do', async () => {
  const { id } = await ask(applicant, { projectId, text: '要不要做考古勘探？' })
  const lead = await yimen.signIn('fg-lead-360521')
  expect(await kindsOf(lead)).toContain('question-asked')
  const relics = await yimen.signIn('wg-handler-360521')
  expect(
    (await lead.post(`/api/questions/${id}/forward`, { department: 'WG', reason: '归文物局' })).statusCode
  ).toBe(200)
  expect(await kindsOf(relics)).toEqual(['question-forwarded'])
})

test('what was asked and answered about a filed project stands in its timeline; of a draft it does not', async () => {
  const kinds = async () =>
    (await applicant.get(`/api/projects/${projectId}`))
      .json()
      .timeline.map(({ kind }: { kind: string }) => kind)
  await ask(applicant, { projectId, text: '草稿能不能改地点？' })
  expect(await kinds()).toEqual([])

  const [draft] = await yimen.db('applications').where({ projectId })
  await yimen
    .db('applications')
    .where({ id: draft!.id })
    .update({ number: '360521S1-20260928-0009', state: 'filed' })
  const { id } = await ask(applicant, { projectId, text: '受理通知书什么时候给？' })
  const answerer = await yimen.signIn('fg-handler-360521')
  expect((await answerer.post(`/api/questions/${id}/answer`, { text: '五个工作日内。' })).statusCode).toBe(
    200
  )
  expect(await kinds()).toEqual(['question-asked', 'question-answered'])
  const events = await yimen
    .db('case_events')
    .where({ projectId })
    .orderBy('id')
    .select('detail', 'candidateGroup')
  expect(events).toEqual([
    { detail: { text: '受理通知书什么时候给？' }, candidateGroup: null },
    { detail: { text: '五个工作日内。' }, candidateGroup: 'FG@360521:handler' }
  ])
})

test('a region promises fewer days, for what is asked from then on', async () => {
  const before = await ask(applicant, { item: 'HB-XK-0002', region: '360502', text: '以前问的' })
  const administrator = await yimen.signIn('administrator')
  const settings = { departmentsCheck: true, receiptDays: 5, answerDays: 2, after: 0 }
  expect((await administrator.put('/api/region-settings/360502', settings)).statusCode).toBe(200)
  expect(
    (await administrator.put('/api/region-settings/360502', { ...settings, answerDays: 11 })).statusCode
  ).toBe(400)
  const after = await ask(applicant, { item: 'HB-XK-0002', region: '360502', text: '以后问的' })
  expect([before.dueOn, after.dueOn]).toEqual(['2026-10-10', '2026-09-30'])
  const mine = (await applicant.get('/api/questions?item=HB-XK-0002')).json()
  expect(mine.find(({ id }: Question) => id === before.id).dueOn).toBe('2026-10-10')
  // Its early day is not the one that the test of late answers waits for.
  await yimen.db('questions').where({ id: after.id }).delete()
})

test('officers find a question by its words; open ones are counted, those over their day too', async () => {
  await aboutEia('危险废物怎么暂存？')
  const found = await ofOffice(handler, `q=${encodeURIComponent('危险废物')}`)
  expect(found.map(({ text }) => text)).toEqual(['危险废物怎么暂存？'])
  expect(await ofOffice(handler, `q=${encodeURIComponent('%')}`)).toEqual([])
  const { open, overdue } = (await handler.get('/api/office-questions/count')).json()
  expect({ open, overdue }).toEqual({ open: (await ofOffice(handler)).length, overdue: 0 })
})

test('what is not answered by its day is told to the head of the office, once', async () => {
  await aboutEia('夜间施工要申报吗？')
  const head = await yimen.signIn('hb-head')
  const told = async () => (await kindsOf(head)).filter((kind: string) => kind === 'question-overdue').length
  // On the last day it is not over yet.
  expect(await sweepQuestions(yimen.db, new Date('2026-10-10T15:59:00Z'))).toBe(0)
  expect(await told()).toBe(0)
  const open = (await ofOffice(handler)).length
  expect(await sweepQuestions(yimen.db, new Date('2026-10-10T16:01:00Z'))).toBeGreaterThanOrEqual(open)
  expect(await sweepQuestions(yimen.db, new Date('2026-10-12T01:00:00Z'))).toBe(0)
  expect(await told()).toBe(open)
  now = new Date('2026-10-12T01:00:00Z')
  // Two weeks later her session is over.
  const later = await yimen.signIn('hb-handler')
  expect((await ofOffice(later))[0]).toMatchObject({ signal: 'red', daysLeft: -1 })
})

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { SAMPLE_PASSWORD } from '../../../server/people/sample.ts'
import type { SigningEntry } from '../../../server/signing/schema.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { readPdf } from '../../support/read-pdf.ts'
import { seedForCases } from '../licences/granted-case.ts'
import { createWaiting } from './waiting-tasks.ts'

const MORNING = Date.parse('2026-03-16T02:00:00Z')

let yimen: TestApp
let now = MORNING
let wait: ReturnType<typeof createWaiting>
let head: Visitor
beforeAll(async () => {
  yimen = await startTestApp({ now: () => new Date(now) })
  await seedForCases(yimen.db)
  wait = createWaiting(yimen.db)
}, 180_000)
afterAll(() => yimen.close())
beforeEach(async () => {
  now = MORNING
  head = await yimen.signIn('hb-head')
})

const sheet = async () => (await head.get('/api/signing')).json<{ entries: SigningEntry[] }>().entries
const sign = async (...taskIds: string[]) => head.post('/api/signing', { taskIds })
const stateOf = async (number: string) => (await yimen.db('cases').where({ number }).first())!.state

test('what is alike is signed at once: each gets its own decision, with a number of its own', async () => {
  const waiting = [
    await wait(),
    await wait({ finding: { result: 'passed' } }),
    await wait({ answer: 'agree' })
  ]
  const shown = (await sheet()).filter(({ task }) => waiting.some(({ taskId }) => taskId === task.taskId))
  expect(shown.map(({ reasons }) => reasons)).toEqual([[], [], []])

  const { results } = (await sign(...waiting.map(({ taskId }) => taskId))).json()
  expect(results.map(({ signed }: { signed: boolean }) => signed)).toEqual([true, true, true])
  expect(await stateOf(waiting[0]!.number)).toBe(11)
  const papers = await yimen
    .db('official_papers')
    .whereIn(
      'businessKey',
      waiting.map(({ number }) => number)
    )
    .orderBy('createdAt')
  expect(papers.map(({ kind }) => kind).sort()).toEqual(['grant', 'grant', 'opinion'])
  expect(new Set(papers.map(({ number }) => number)).size).toBe(3)
  const left = (await sheet()).map(({ task }) => task.taskId)
  for (const { taskId } of waiting) expect(left).not.toContain(taskId)
})

test.each([
  ['refusal-proposed', { proposal: 'propose-refuse' }],
  ['open-findings', { finding: { result: 'differs' } }],
  ['open-findings', { finding: { result: 'differs', verdict: 'holds' } }],
  ['disagreement', { answer: 'disagree' }],
  ['conditions', { answer: 'conditions' }],
  ['overdue', { clockFrom: '2026-03-02' }],
  ['second-round', { round: 2 }],
  ['claimed', { claimedBy: 'hb-head-360521' }],
  ['own-review', { reviewer: 'hb-head' }],
  ['prerequisite-open', { prerequisites: 'open' }]
] as const)('needs the head’s own eyes and is never signed with others: %s', async (reason, special) => {
  const { taskId, number } = await wait(special)
  const entry = (await sheet()).find(({ task }) => task.taskId === taskId)!
  expect(entry.reasons).toEqual([reason])

  const { results } = (await sign(taskId)).json()
  expect(results).toMatchObject([{ taskId, signed: false, code: expect.any(String) }])
  expect(await yimen.db('acts').where({ taskId })).toEqual([])
  expect(await yimen.db('official_papers').where({ businessKey: number })).toEqual([])
})

test('a difference that the handler found unfounded is no open finding', async () => {
  const { taskId } = await wait({ finding: { result: 'differs', verdict: 'unfounded' } })
  const entry = (await sheet()).find(({ task }) => task.taskId === taskId)!
  expect([entry.reasons, entry.findings]).toEqual([[], { passed: 0, open: 0 }])
})

test('one that fails keeps none of the others back, and says why', async () => {
  const [first, refused, last] = [await wait(), await wait({ proposal: 'propose-refuse' }), await wait()]
  const { results } = (await sign(first.taskId, refused.taskId, 'gone', last.taskId)).json()
  expect(results.map(({ signed, code }: { signed: boolean; code: string }) => [signed, code])).toEqual([
    [true, null],
    [false, 'NEEDS_OWN_LOOK'],
    [false, 'TASK_NOT_OPEN'],
    [true, null]
  ])
})

test('five minutes after the password was given, signing asks for it again, in bulk and alone', async () => {
  const [one, other] = [await wait(), await wait()]
  now = MORNING + 5 * 60_000
  expect((await sign(one.taskId)).json().code).toBe('PASSWORD_NEEDED')
  const alone = () =>
    head.post(`/api/tasks/${other.taskId}/complete`, { form: 'yimen:decide', outcome: 'grant' })
  expect((await alone()).json().code).toBe('PASSWORD_NEEDED')
  // A return is no signature.
  const back = { form: 'yimen:decide', outcome: 'return', text: '请补充' }
  const { taskId } = await wait()
  expect((await head.post(`/api/tasks/${taskId}/complete`, back)).statusCode).toBe(200)

  const wrong = await head.post('/api/session/confirmation', { password: 'not-it-2026' })
  expect([wrong.statusCode, wrong.json().code]).toEqual([401, 'WRONG_CREDENTIALS'])
  expect((await alone()).json().code).toBe('PASSWORD_NEEDED')

  expect((await head.post('/api/session/confirmation', { password: SAMPLE_PASSWORD })).statusCode).toBe(200)
  expect((await sign(one.taskId)).json().results).toMatchObject([{ signed: true }])
  expect((await alone()).statusCode).toBe(200)
})

test('wrong passwords before a signature lock the account as at the sign-in', async () => {
  const lead = await yimen.signIn('sl-head')
  const confirm = (password: string) => lead.post('/api/session/confirmation', { password })
  for (let i = 0; i < 5; i += 1) expect((await confirm('not-it-2026')).statusCode).toBe(401)
  expect((await confirm(SAMPLE_PASSWORD)).statusCode).toBe(401)
  expect((await yimen.visitor().signIn('sl-head', SAMPLE_PASSWORD)).statusCode).toBe(401)
})

test('the sheet is of the head’s own offices, and no handler has one', async () => {
  const { taskId } = await wait()
  const other = await yimen.signIn('sl-head-360521').catch(() => yimen.signIn('fg-head'))
  const theirs = (await other.get('/api/signing')).json<{ entries: SigningEntry[] }>().entries
  expect(theirs.map(({ task }) => task.taskId)).not.toContain(taskId)
  expect((await other.post('/api/signing', { taskIds: [taskId] })).json().results).toMatchObject([
    { signed: false }
  ])
  const handler = await yimen.signIn('hb-handler')
  expect((await handler.get('/api/signing')).statusCode).toBe(403)
})

test('the head reads the very paper before it goes out, its number left open', async () => {
  const { taskId } = await wait()
  const read = async (body: object) => {
    const answer = await head.post(`/api/tasks/${taskId}/paper`, body)
    expect(answer.headers['content-type']).toBe('application/pdf')
    return (await readPdf(answer.rawPayload)).text
  }
  const granted = await read({})
  for (const words of ['准予行政许可决定书', '签发时编号', '未签发']) expect(granted).toContain(words)
  const refused = await read({ outcome: 'refuse', text: '总量不足', legalBasis: '水污染防治法21条' })
  for (const words of ['不予行政许可决定书', '总量不足', '水污染防治法21条']) expect(refused).toContain(words)

  await sign(taskId)
  const paper = (await yimen.db('official_papers').orderBy('createdAt', 'desc').first())!
  const issued = await head.get(`/api/official-papers/${paper.id}/file`)
  expect((await readPdf(issued.rawPayload)).pages).toBe(1)
  const body = (text: string) => text.slice(text.indexOf('你单位就'), text.indexOf('统一社会信用代码'))
  expect(body((await readPdf(issued.rawPayload)).text)).toBe(body(granted))
  // Nobody else's task is previewed.
  const applicant = await yimen.signIn('applicant')
  expect((await applicant.post(`/api/tasks/${taskId}/paper`, {})).statusCode).toBe(409)
})

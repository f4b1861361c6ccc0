import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { listRecordedActs } from '../../../server/dossiers/recorded-acts.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { askOpinion, fileStage, openTask } from '../paper-marks/filed-stage.ts'

const FORM = 'yimen:review-opinion'

let yimen: TestApp
let reviewer: Visitor
let applicationId: string
let number: string
let taskId: string
let differs: number
let toJudge: number
let passed: number
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
  reviewer = await yimen.signIn('hb-handler')
  const stage = await fileStage(yimen.db, '360500S1-20260311-0001')
  const opinion = await askOpinion(yimen.db, stage, 'HB', [
    ['environment.surroundings', 'to-judge'],
    ['environment.energy', 'differs'],
    ['environment.eia-class', 'passed'],
    ['environment.other', 'not-checked']
  ])
  number = opinion.number
  applicationId = stage.applicationId
  ;[toJudge, differs, passed] = opinion.findings as [number, number, number]
  taskId = await openTask(yimen.db, { businessKey: number, owner: 'HB@360500:handler', form: FORM })
}, 180_000)
afterAll(() => yimen.close())

const submit = (verdicts?: { finding: number; verdict: string }[]) =>
  reviewer.post(`/api/tasks/${taskId}/complete`, { form: FORM, outcome: 'agree', text: '同意', verdicts })

test('a review waits for a word on each finding that differs or is to be judged, and names the open ones', async () => {
  const none = await submit()
  expect([none.statusCode, none.json().code]).toEqual([422, 'FINDINGS_OPEN'])
  expect(none.json().message).toContain('标题 environment.surroundings；标题 environment.energy')
  const one = await submit([{ finding: differs, verdict: 'holds' }])
  expect(one.json().message).toContain('still open: 标题 environment.surroundings')
})

test('what passed asks for no verdict and takes none', async () => {
  const answer = await submit([{ finding: passed, verdict: 'holds' }])
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND'])
})

test('the head reads the verdicts beside what they are about', async () => {
  const answer = await submit([
    { finding: differs, verdict: 'holds' },
    { finding: toJudge, verdict: 'unfounded' }
  ])
  expect(answer.statusCode).toBe(200)
  const acts = await listRecordedActs(yimen.db, applicationId)
  const verdicts = [
    {
      finding: toJudge,
      rule: 'environment.surroundings',
      title: '标题 environment.surroundings',
      result: 'to-judge',
      verdict: 'unfounded'
    },
    {
      finding: differs,
      rule: 'environment.energy',
      title: '标题 environment.energy',
      result: 'differs',
      verdict: 'holds'
    }
  ]
  expect(acts.at(-1)!.detail).toMatchObject({ verdicts, marks: [] })
  const reviewed = await yimen.db('case_events').where({ businessKey: number, kind: 'reviewed' }).first()
  expect(reviewed!.detail).toMatchObject({ verdicts })
})

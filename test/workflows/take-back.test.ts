import { expect, test } from '@jest/globals'
import type { InboxRow } from '../../server/inbox/schema.ts'
import type { Dossier } from '../../server/dossiers/schema.ts'
import { reconcile } from '../../server/inbox/reconcile.ts'
import type { CaseRow } from '../../server/cases/store.ts'
import type { StageOpinion } from '../../server/stage-opinions/store.ts'
import { useFlow } from '../support/flow-suite.ts'
import type { Person } from '../support/flow-people.ts'
import { until } from '../support/until.ts'

const suite = useFlow()
const PLANT = '锂电隔膜生产线建设项目'
const EIA = 'HB-XK-0002'

interface Department {
  row: CaseRow
  opinion: StageOpinion
  handler: Person
  head: Person
}

async function accepted(): Promise<Department> {
  const { applicant, officers } = suite
  const filing = await applicant.files(PLANT)
  await officers.accepts(filing)
  const row = await officers.caseOf(filing, EIA)
  const opinion = (await officers.opinionsOf(filing)).find(({ department }) => department === 'HB')!
  return {
    row,
    opinion,
    handler: await officers.of(row, 'handler'),
    head: await officers.of(row, 'head')
  }
}

/** The row of the pair, once both halves have arrived. */
async function pairOf(person: Person, { opinion, row }: Department, view: 'todo' | 'mine' = 'todo') {
  let found: InboxRow | undefined
  await until(
    async () => {
      found = (await person.inbox(view, row.number)).find((one) => one.businessKey === opinion.number)
      return found?.companion?.businessKey === row.number
    },
    60_000,
    () => `no pair of ${opinion.number}: ${JSON.stringify(found)}`
  )
  return found! as InboxRow & { companion: NonNullable<InboxRow['companion']> }
}

interface Said {
  completion: { form: string; outcome: string; text?: string }
  companion: { form: string; outcome: string; text?: string }
}

const REVIEWED: Said = {
  completion: { form: 'yimen:review-opinion', outcome: 'agree', text: '同意立项' },
  companion: { form: 'yimen:review', outcome: 'propose-grant', text: '同意立项' }
}
const DECIDED = {
  completion: { form: 'yimen:sign-opinion', outcome: 'sign' },
  companion: { form: 'yimen:decide', outcome: 'grant' }
}
const RETURNED = {
  completion: { form: 'yimen:sign-opinion', outcome: 'return', text: '补充噪声影响分析' },
  companion: { form: 'yimen:decide', outcome: 'return', text: '补充噪声影响分析' }
}

/** One word on each difference that the page shows, which has what both programmes found alike once. */
async function submits(person: Person, pair: InboxRow, said: Said) {
  // The engine shows a task a moment before what the check found is committed.
  const halves = [pair.businessKey, pair.companion!.businessKey]
  const checked = () => suite.flow.db('findings').whereIn('businessKey', halves).distinct('businessKey')
  await until(async () => (await checked()).length === 2, 60_000, 'not both were checked')
  const { dossier } = (await person.get(`/api/tasks/${pair.taskId}`)).json<{ dossier: Dossier }>()
  const verdicts = dossier.findings
    .filter(({ result }) => result === 'differs' || result === 'to-judge')
    .map(({ id }) => ({ finding: id, verdict: 'holds' }))
  const answer = await person.post(`/api/tasks/${pair.taskId}/complete-pair`, {
    completion: pair.form === 'yimen:review-opinion' ? { ...said.completion, verdicts } : said.completion,
    companion: { taskId: pair.companion!.taskId, completion: said.companion }
  })
  expect([answer.statusCode, answer.body]).toEqual([200, expect.any(String)])
}

const numbersOf = async (person: Person, view: 'todo' | 'mine' | 'done', q: string) =>
  (await person.inbox(view, q)).map((one) => [one.businessKey, one.companion?.businessKey ?? null])

test('opinion and item are one row, claimed, submitted, taken back, submitted again and decided as one', async () => {
  const department = await accepted()
  const { handler, head, opinion, row } = department
  const both = [[opinion.number, row.number]]

  const first = await pairOf(handler, department)
  expect((await handler.post(`/api/tasks/${first.companion.taskId}/claim`)).json()).toMatchObject({
    taskId: first.taskId,
    assignee: { me: true }
  })
  expect(await numbersOf(handler, 'mine', opinion.number)).toEqual(both)
  expect((await handler.get(`/api/inbox/counts?q=${row.number}`)).json()).toEqual({
    todo: 1,
    mine: 1,
    department: 0,
    done: 0
  })

  await submits(handler, first, REVIEWED)
  await pairOf(head, department)
  expect(await numbersOf(handler, 'done', row.number)).toEqual(both)
  const page = (await handler.get(`/api/tasks/${first.companion.taskId}`)).json()
  expect(page.takeBack).toEqual({ refused: null })

  const back = await handler.post(`/api/tasks/${first.companion.taskId}/take-back`)
  expect(back.json().acts.map(({ form, text }: { form: string; text: string }) => [form, text])).toEqual([
    ['yimen:review-opinion', '同意立项'],
    ['yimen:review', '同意立项']
  ])
  expect(await numbersOf(head, 'todo', opinion.number)).toEqual([])
  const again = await pairOf(handler, department, 'mine')
  expect([again.taskId === first.taskId, await numbersOf(handler, 'done', row.number)]).toEqual([false, []])

  await submits(handler, again, { ...REVIEWED, completion: { ...REVIEWED.completion, text: '再次审查' } })
  await submits(head, await pairOf(head, department), DECIDED)
  await until(
    async () => (await suite.flow.db('licences').where({ caseId: row.id }).first()) !== undefined,
    60_000,
    'no licence'
  )
  const { acts, timeline } = (await head.get(`/api/dossiers/${opinion.number}`)).json()
  const own = acts.filter((act: { department: string }) => act.department === 'HB')
  expect(own.map(({ form, text }: { form: string; text: string }) => [form, text])).toEqual([
    ['yimen:review-opinion', '再次审查'],
    ['yimen:review', '同意立项'],
    ['yimen:sign-opinion', ''],
    ['yimen:decide', '']
  ])
  expect(timeline.filter(({ kind }: { kind: string }) => kind === 'taken-back')).toHaveLength(2)
})

test('who looks or claims next ends the time for taking back, and looking changes nothing else', async () => {
  const department = await accepted()
  const { handler, head, row, opinion } = department
  const pair = await pairOf(handler, department)
  // Each half can still be submitted alone.
  const review = { form: 'yimen:review', outcome: 'propose-grant', text: '已审查' } as const
  await handler.does(row.number, review)
  const decide = await head.task(row.number, 'yimen:decide')
  const before = await suite.flow.db('cases').where({ id: row.id }).first()

  expect((await handler.get(`/api/tasks/${decide.taskId}`)).statusCode).toBe(409)
  expect((await head.get(`/api/tasks/${decide.taskId}`)).json().task.assignee).toBeNull()
  expect(await suite.flow.db('cases').where({ id: row.id }).first()).toEqual(before)
  const late = await handler.post(`/api/tasks/${pair.companion.taskId}/take-back`)
  expect([late.statusCode, late.json().code]).toEqual([409, 'STEP_OPENED'])
  expect((await handler.get(`/api/tasks/${pair.companion.taskId}`)).json().takeBack.refused.code).toBe(
    'STEP_OPENED'
  )
  const stranger = await head.post(`/api/tasks/${pair.companion.taskId}/take-back`)
  expect([stranger.statusCode, stranger.json().code]).toEqual([403, 'NOT_YOUR_STEP'])

  // The head's return, taken back before the handler looks: the round is the first again.
  await head.does(row.number, { form: 'yimen:decide', outcome: 'return', text: '补充' })
  const own = await handler.task(row.number, 'yimen:review')
  expect((await head.post(`/api/tasks/${decide.taskId}/take-back`)).statusCode).toBe(200)
  expect((await suite.flow.db('cases').where({ id: row.id }).first('round'))!.round).toBe(1)
  expect((await handler.get(`/api/tasks/${own.taskId}`)).statusCode).toBe(409)
  await head.does(row.number, { form: 'yimen:decide', outcome: 'grant' })
  const granted = await head.post(`/api/tasks/${decide.taskId}/take-back`)
  expect([granted.statusCode, granted.json().code]).toEqual([403, 'NOT_YOUR_STEP'])

  await handler.does(opinion.number, { form: 'yimen:review-opinion', outcome: 'agree', text: '同意' })
  await head.does(opinion.number, { form: 'yimen:sign-opinion', outcome: 'sign' })
  const signed = await suite.flow
    .db('acts')
    .where({ businessKey: opinion.number, form: 'yimen:sign-opinion' })
    .first()
  const effect = await head.post(`/api/tasks/${signed!.taskId}/take-back`)
  expect([effect.statusCode, effect.json().code]).toEqual([409, 'STEP_TOOK_EFFECT'])
})

test('of a look and a taking back at the same moment one wins, and the other is told', async () => {
  const department = await accepted()
  const { handler, head, row } = department
  const pair = await pairOf(handler, department)
  await submits(handler, pair, REVIEWED)
  const next = await pairOf(head, department)

  const [back, look] = await Promise.all([
    handler.post(`/api/tasks/${pair.taskId}/take-back`),
    head.get(`/api/tasks/${next.taskId}`)
  ])
  const told = `${back.statusCode} ${look.statusCode}`
  expect(['200 409', '409 200']).toContain(told)
  if (told === '200 409') await submits(handler, await pairOf(handler, department), REVIEWED)
  await submits(head, await pairOf(head, department), RETURNED)
  await submits(handler, await pairOf(handler, department), REVIEWED)
  await submits(head, await pairOf(head, department), DECIDED)
  await until(
    async () => (await suite.flow.db('cases').where({ id: row.id }).first('state'))!.state === 11,
    60_000,
    'not granted'
  )
  const tasks = new Set([pair.taskId, next.taskId])
  const drift = await reconcile(suite.flow.db, suite.flow.app.engine)
  expect(
    [...drift.missing, ...drift.surplus, ...drift.different].filter((one) => tasks.has(one.taskId))
  ).toEqual([])
})

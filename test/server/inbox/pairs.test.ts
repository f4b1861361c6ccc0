import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { InboxRow } from '../../../server/inbox/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

const NUMBER = '360500S1-20260310-0007'

let yimen: TestApp
let handler: Visitor
beforeAll(async () => {
  yimen = await startTestApp()
  const { db } = yimen
  await seedShipped(db)
  const applicant = await yimen.signIn('applicant')
  const { user } = (await applicant.get('/api/session')).json()
  const [project] = await db('projects')
    .insert({ organisationId: user.organisations[0].id, nameZh: '污水处理厂', createdBy: user.id })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: user.id })
    .returning('*')
  await db('applications').where({ id: application!.id }).update({ number: NUMBER, state: 'in-review' })
  handler = await yimen.signIn('hb-handler')
  // Six tasks in three pairs and one alone; the halves of a pair are due far apart and on either side of others.
  for (const [taskId, day, pair] of [
    ['a1', '2026-03-11', 'a'],
    ['b1', '2026-03-12', 'b'],
    ['alone', '2026-03-13', null],
    ['c1', '2026-03-13', 'c'],
    ['a2', '2026-03-14', 'a'],
    ['c2', '2026-03-15', 'c'],
    ['b2', null, 'b']
  ])
    await addTask(taskId!, day ?? null, pair ?? null)
}, 180_000)
afterAll(() => yimen.close())

async function addTask(taskId: string, dueOn: string | null, pair: string | null) {
  await yimen.db('inbox_entries').insert({
    owner: 'HB@360500:handler',
    taskId,
    taskKey: 'review',
    taskName: '审查',
    processDefinitionId: 'd',
    processInstanceId: 'p',
    businessKey: NUMBER,
    dueOn,
    createdAt: new Date().toISOString()
  } as never)
  // The trigger finds none: there is neither an opinion nor a case of this number.
  await yimen.db('inbox_entries').where({ taskId }).update({ pair })
}

async function page(sort: string) {
  const seen: string[][] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const query = new URLSearchParams({ view: 'todo', sort, limit: '2', ...(cursor && { cursor }) })
    const answer = (await handler.get(`/api/inbox?${query}`)).json<{
      rows: InboxRow[]
      nextCursor: string | null
    }>()
    seen.push(answer.rows.map((row) => [row.taskId, row.companion?.taskId].filter(Boolean).join('+')))
    cursor = answer.nextCursor
  }
  return seen
}

test.each(['due', 'arrived'])('paged by %s, a pair is one row where its first half stands', async (sort) => {
  expect(await page(sort)).toEqual([
    ['a1+a2', 'b1+b2'],
    ['alone', 'c1+c2']
  ])
})

test('a pair is counted once, with a search as well', async () => {
  const counts = { todo: 4, mine: 0, department: 0, done: 0 }
  expect((await handler.get('/api/inbox/counts')).json()).toEqual(counts)
  expect((await handler.get(`/api/inbox/counts?q=${NUMBER}`)).json()).toEqual(counts)
  expect((await handler.get('/api/inbox/counts?q=nothing')).json()).toEqual({ ...counts, todo: 0 })
})

test('a half that is done or with another person leaves the other a row of its own', async () => {
  const { db } = yimen
  const colleague = (await db('people').where({ username: 'hb-head' }).first('id'))!.id
  await db('inbox_entries').where({ taskId: 'a1' }).update({ doneAt: new Date().toISOString() })
  await db('inbox_entries').where({ taskId: 'b1' }).update({ assignee: colleague })
  expect((await page('due')).flat()).toEqual(['alone', 'c1+c2', 'a2', 'b2'])
  expect((await handler.get('/api/inbox/counts')).json()).toMatchObject({ todo: 4, department: 1 })
})

import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import type { Transferable } from '../../../server/transfers/schema.ts'
import type { InboxRow } from '../../../server/inbox/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { addColleague, addFiling, addTask, idOf, ITEM, NUMBER, OPINION } from '../../support/one-filing.ts'

let yimen: TestApp
let db: Knex
let head: Visitor
let handler: Visitor
let other: Visitor
let ids: { head: string; handler: string; other: string; secondHead: string; stranger: string }
beforeAll(async () => {
  yimen = await startTestApp({ now: () => new Date('2026-03-11T02:00:00Z') })
  db = yimen.db
  await seedShipped(db)
  await addFiling(yimen)
  ids = {
    head: await idOf(db, 'hb-head'),
    handler: await idOf(db, 'hb-handler'),
    other: await addColleague(yimen, 'hb-other', 'handler', 'HB'),
    secondHead: await addColleague(yimen, 'hb-second-head', 'head', 'HB'),
    stranger: await idOf(db, 'sl-handler')
  }
  head = await yimen.signIn('hb-head')
  handler = await yimen.signIn('hb-handler')
  other = await yimen.signIn('hb-other')
}, 180_000)
afterAll(() => yimen.close())
afterEach(async () => {
  for (const table of ['inbox_entries', 'acts', 'engine_commands', 'delegations', 'notifications'])
    await db(table as 'acts').delete()
})

const OWNER = 'HB@360500:handler'
const codeOf = ({ json, statusCode }: Awaited<ReturnType<Visitor['get']>>) =>
  statusCode === 200 ? 200 : (json().code as string)
const pass = async (from: Visitor, taskId: string, toPersonId: string, reason = '出差') =>
  codeOf(await from.post(`/api/tasks/${taskId}/transfer`, { toPersonId, reason }))
const assignees = (taskId: string) => db('inbox_entries').where({ taskId }).pluck('assignee')
const orders = async () => {
  const rows = await db('engine_commands').orderBy('id').select('command', 'person')
  return rows.map(({ command, person }) => [command.kind, person])
}

test('who has a task hands it to a colleague, who is told and may give it back', async () => {
  await addTask(db, { id: 't', key: 'review', number: ITEM, owner: OWNER, assignee: ids.handler })
  expect(await pass(handler, 't', ids.other)).toBe(200)
  expect(await assignees('t')).toContain(ids.other)
  expect(await orders()).toEqual([
    ['unclaim-task', ids.handler],
    ['claim-task', ids.other]
  ])
  const event = await db('case_events').where({ kind: 'transferred' }).orderBy('id', 'desc').first()
  expect(event).toMatchObject({
    personId: ids.handler,
    detail: { from: { name: '陈晓岚' }, to: { name: 'hb-other' }, text: '出差' }
  })
  const told = (await other.get('/api/notifications')).json().notifications
  expect(told).toMatchObject([{ kind: 'transferred', content: { by: '陈晓岚', text: '出差' } }])
  expect(codeOf(await other.delete('/api/tasks/t/claim'))).toBe(200)
  expect(await assignees('t')).not.toContain(ids.other)
})

test('the head gives out what nobody has claimed and takes over what somebody has; others do neither', async () => {
  await addTask(db, { id: 't', key: 'review', number: ITEM, owner: OWNER })
  expect(await pass(other, 't', ids.handler)).toBe('NOT_YOURS_TO_TRANSFER')
  expect(await pass(head, 't', ids.handler)).toBe(200)
  expect(await orders()).toEqual([['claim-task', ids.handler]])
  expect(await pass(other, 't', ids.other)).toBe('NOT_YOURS_TO_TRANSFER')
  expect(await pass(head, 't', ids.other)).toBe(200)
  expect(await assignees('t')).toEqual([ids.other])
  expect((await db('case_events').where({ kind: 'started' })).length).toBe(1)
})

test('nobody of another office gets it, and nobody of another office gives it', async () => {
  await addTask(db, { id: 't', key: 'review', number: ITEM, owner: OWNER, assignee: ids.handler })
  expect(await pass(handler, 't', ids.stranger)).toBe('TRANSFER_TO_OUTSIDER')
  expect(await pass(handler, 't', ids.head)).toBe('TRANSFER_TO_OUTSIDER')
  expect(await pass(await yimen.signIn('sl-head'), 't', ids.other)).toBe('NOT_YOURS_TO_TRANSFER')
  const task = { id: 'named', key: 'review', number: ITEM, owner: `user:${ids.handler}` }
  await addTask(db, task)
  expect(await pass(handler, 'named', ids.other)).toBe('NOT_TRANSFERABLE')
})

test('who acts for another hands on only what the delegation reaches', async () => {
  await addTask(db, { id: 't', key: 'review', number: ITEM, owner: OWNER, assignee: ids.handler })
  const day = { fromOn: '2026-03-11', untilOn: '2026-03-12', regions: null, reason: '休假' }
  const passes = async (items: string[]) => {
    const given = (await handler.post('/api/delegations', { ...day, toPersonId: ids.other, items })).json()
    const code = await pass(other, 't', ids.other)
    await handler.post(`/api/delegations/${given.id}/end`)
    return code
  }
  expect(await passes(['HB-XK-0001'])).toBe('NOT_YOURS_TO_TRANSFER')
  expect(await passes(['HB-XK-0002'])).toBe(200)
})

test('an opinion and its item change hands together', async () => {
  await addTask(db, { id: 't', key: 'review', number: ITEM, owner: OWNER, assignee: ids.handler })
  await addTask(db, { id: 'o', key: 'review-opinion', number: OPINION, owner: OWNER, assignee: ids.handler })
  expect(await pass(handler, 't', ids.other)).toBe(200)
  const { rows } = (await other.get('/api/inbox?view=mine')).json<{ rows: InboxRow[] }>()
  expect(rows.map(({ taskId, companion }) => [taskId, companion?.taskId])).toEqual([['o', 't']])
})

test('a decision is not handed to who took part in the review, nor to who had it done in the own name', async () => {
  // The second head reviews for the handler while both act for the office.
  const day = { fromOn: '2026-03-11', untilOn: '2026-03-12' }
  const body = { ...day, toPersonId: ids.secondHead, items: null, regions: null, reason: '休假' }
  expect(codeOf(await handler.post('/api/delegations', body))).toBe(200)
  const second = await yimen.signIn('hb-second-head')
  await addTask(db, { id: 'r', key: 'review', number: ITEM, owner: OWNER })
  const review = { form: 'yimen:review', outcome: 'propose-grant', text: '符合' }
  expect(codeOf(await second.post('/api/tasks/r/complete', review))).toBe(200)

  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head', assignee: ids.head })
  expect(await pass(head, 't', ids.secondHead)).toBe('TRANSFER_BARRED')
  // Nor when another has reviewed it again in the same round.
  await addTask(db, { id: 'again', key: 'review', number: ITEM, owner: OWNER })
  expect(codeOf(await other.post('/api/tasks/again/complete', review))).toBe(200)
  expect(await pass(head, 't', ids.secondHead)).toBe('TRANSFER_BARRED')
  const { tasks } = (await head.get(`/api/transfers/${ITEM}`)).json<{ tasks: Transferable[] }>()
  expect(tasks.find(({ taskId }) => taskId === 't')!.people).toMatchObject([
    { id: ids.secondHead, barred: true }
  ])
})

test('the choices are the reader’s: tasks to hand on, and the candidate group with how much each has', async () => {
  await addTask(db, { id: 't', key: 'review', number: ITEM, owner: OWNER, assignee: ids.handler })
  await addTask(db, { id: 'else', key: 'precheck', number: NUMBER, owner: OWNER, assignee: ids.other })
  const tasksOf = async (visitor: Visitor) =>
    (await visitor.get(`/api/transfers/${ITEM}`)).json<{ tasks: Transferable[] }>().tasks
  expect(await tasksOf(handler)).toMatchObject([
    { taskId: 't', assignee: { id: ids.handler }, people: [{ id: ids.other, open: 1, barred: false }] }
  ])
  expect(await tasksOf(other)).toEqual([])
  expect(await tasksOf(head)).toHaveLength(1)
  expect((await (await yimen.signIn('wg-handler')).get(`/api/transfers/${ITEM}`)).statusCode).toBe(404)
})

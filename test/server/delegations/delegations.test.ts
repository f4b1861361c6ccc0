import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { returnWork } from '../../../server/delegations/return-work.ts'
import type { InboxRow } from '../../../server/inbox/schema.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'
import { addFiling, addTask, idOf, ITEM, OPINION } from '../../support/one-filing.ts'

let yimen: TestApp
let db: Knex
let now = new Date('2026-03-11T02:00:00Z')
let head: Visitor
let handler: Visitor
let ids: Record<string, string>
beforeAll(async () => {
  yimen = await startTestApp({ now: () => now, settings: { YIMEN_LOG_LEVEL: 'error' } })
  db = yimen.db
  await seedShipped(db)
  await addFiling(yimen)
  const names = ['hb-head', 'hb-handler', 'fg-lead', 'fg-head', 'fg-handler', 'ly-handler']
  ids = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await idOf(db, name)])))
}, 180_000)
afterAll(() => yimen.close())

beforeEach(async () => {
  now = new Date('2026-03-11T02:00:00Z')
  // A session lasts hours: everybody begins the day anew.
  head = await yimen.signIn('hb-head')
  handler = await yimen.signIn('hb-handler')
})
afterEach(async () => {
  for (const table of ['inbox_entries', 'acts', 'engine_commands', 'delegations'])
    await db(table as 'acts').delete()
  await db('cases').update({ state: 3 } as never)
})

const days = { fromOn: '2026-03-11', untilOn: '2026-03-20' }
const all = { ...days, items: null, regions: null, reason: '出差' }
const give = (from: Visitor, to: string, more: object = {}) =>
  from.post('/api/delegations', { ...all, toPersonId: ids[to], ...more })
const rows = async (visitor: Visitor, view = 'todo') =>
  (await visitor.get(`/api/inbox?view=${view}`)).json<{ rows: InboxRow[] }>().rows
const codeOf = ({ json, statusCode }: Awaited<ReturnType<Visitor['get']>>) =>
  statusCode === 200 ? 200 : (json().code as string)
const decide = { form: 'yimen:decide', outcome: 'return', text: '请补充说明' }

test('who does another’s work sees it in the list, marked, claims it and gives it back', async () => {
  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head' })
  expect(await rows(handler)).toEqual([])
  expect(codeOf(await give(head, 'hb-handler'))).toBe(200)

  expect(await rows(handler)).toMatchObject([{ taskId: 't', onBehalfOf: { name: '吴建明' }, assignee: null }])
  expect((await handler.get('/api/inbox/counts')).json()).toMatchObject({ todo: 1, mine: 0, department: 0 })
  expect((await handler.get('/api/inbox/choices?view=todo')).json().items).toHaveLength(1)

  const claimed = (await handler.post('/api/tasks/t/claim')).json<InboxRow>()
  expect(claimed).toMatchObject({
    assignee: { name: '陈晓岚', me: true, actingFor: '吴建明' },
    onBehalfOf: { name: '吴建明' }
  })
  expect(await rows(head, 'department')).toMatchObject([
    { assignee: { name: '陈晓岚', actingFor: '吴建明' } }
  ])
  expect(await rows(handler, 'mine')).toHaveLength(1)
  await handler.delete('/api/tasks/t/claim')
  expect(await rows(handler)).toMatchObject([{ assignee: null }])
})

test('what the other had claimed already is in the list, too, and can be done in that name', async () => {
  await addTask(db, {
    id: 't',
    key: 'decide',
    number: ITEM,
    owner: 'HB@360500:head',
    assignee: ids['hb-head']!
  })
  await give(head, 'hb-handler')
  expect(await rows(handler)).toMatchObject([{ taskId: 't', onBehalfOf: { name: '吴建明' } }])
  expect((await handler.get('/api/inbox/counts')).json()).toMatchObject({ todo: 1, department: 0 })

  expect(codeOf(await handler.post('/api/tasks/t/complete', decide))).toBe(200)
  expect(await db('acts').first()).toMatchObject({ personId: ids['hb-handler'], actingFor: ids['hb-head'] })
  const event = await db('case_events').where({ kind: 'returned' }).orderBy('id', 'desc').first()
  expect(event).toMatchObject({ personId: ids['hb-handler'], detail: { actingFor: { name: '吴建明' } } })
  const commands = await db('engine_commands').orderBy('id').select('command', 'person')
  expect(commands.map(({ command, person }) => [command.kind, person])).toEqual([
    ['unclaim-task', ids['hb-handler']],
    ['claim-task', ids['hb-handler']],
    ['complete-task', ids['hb-handler']]
  ])
})

test('the two-person rule counts both: neither the delegate’s own review nor the delegator’s is decided by the delegate', async () => {
  await give(head, 'hb-handler')
  const review = { form: 'yimen:review', outcome: 'propose-grant', text: '符合' }
  await addTask(db, { id: 'r', key: 'review', number: ITEM, owner: 'HB@360500:handler' })
  expect(codeOf(await handler.post('/api/tasks/r/complete', review))).toBe(200)
  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head' })
  expect(codeOf(await handler.post('/api/tasks/t/complete', decide))).toBe('NOT_TWO_PERSONS')
  expect((await handler.get('/api/tasks/t')).json().blocked.code).toBe('NOT_TWO_PERSONS')
  // The head had nothing to do with the review.
  expect(codeOf(await head.post('/api/tasks/t/complete', decide))).toBe(200)
})

test('a head may not decide what was reviewed in the own name', async () => {
  const colleague = ids['ly-handler']!
  const unit = (await db('org_units').where({ department: 'HB', region: '360500' }).first('id'))!.id
  await db('roles_held').insert({ personId: colleague, role: 'handler', orgUnitId: unit } as never)
  await db('roles_held').insert({ personId: ids['hb-head'], role: 'handler', orgUnitId: unit } as never)
  await db('roles_held')
    .where({ personId: colleague, orgUnitId: unit })
    .update({ role: 'lead' } as never)
  const ly = await yimen.signIn('ly-handler')
  await give(head, 'ly-handler')
  await addTask(db, { id: 'r', key: 'review', number: ITEM, owner: 'HB@360500:handler' })
  const review = { form: 'yimen:review', outcome: 'propose-grant', text: '符合' }
  expect(codeOf(await ly.post('/api/tasks/r/complete', review))).toBe(200)
  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head' })
  for (const one of [head, ly])
    expect(codeOf(await one.post('/api/tasks/t/complete', decide))).toBe('NOT_TWO_PERSONS')
  await db('roles_held').where({ personId: colleague, orgUnitId: unit }).delete()
  await db('roles_held').where({ personId: ids['hb-head'], role: 'handler' }).delete()
})

test('only the chosen items and regions come along, an opinion with its item', async () => {
  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head' })
  await addTask(db, { id: 'o', key: 'sign-opinion', number: OPINION, owner: 'HB@360500:head' })
  const seen = async (more: object) => {
    const given = (await give(head, 'hb-handler', more)).json()
    const list = (await rows(handler)).map(({ taskId, companion }) => [taskId, companion?.taskId])
    const code = codeOf(await handler.post('/api/tasks/t/claim'))
    if (code === 200) await handler.delete('/api/tasks/t/claim')
    await head.post(`/api/delegations/${given.id}/end`)
    return { list, code }
  }
  const none = { list: [], code: 'DELEGATION_NOT_IN_FORCE' }
  const both = { list: [['o', 't']], code: 200 }
  expect(await seen({ items: ['HB-XK-0002'] })).toEqual(both)
  expect(await seen({ items: ['HB-XK-0001'] })).toEqual(none)
  expect(await seen({ regions: ['360521', '360502'] })).toEqual(both)
  expect(await seen({ regions: ['360502'] })).toEqual(none)
})

test('before its first day and after its last it opens nothing, and what was claimed goes home', async () => {
  await addTask(db, {
    id: 't',
    key: 'decide',
    number: ITEM,
    owner: 'HB@360500:head',
    assignee: ids['hb-head']!
  })
  await give(head, 'hb-handler', { fromOn: '2026-03-12', untilOn: '2026-03-13' })
  expect(codeOf(await handler.post('/api/tasks/t/claim'))).toBe('DELEGATION_NOT_IN_FORCE')
  now = new Date('2026-03-13T15:59:00Z')
  handler = await yimen.signIn('hb-handler')
  expect(codeOf(await handler.post('/api/tasks/t/claim'))).toBe(200)

  // Midnight in Shanghai.
  now = new Date('2026-03-13T16:00:00Z')
  handler = await yimen.signIn('hb-handler')
  expect(codeOf(await handler.post('/api/tasks/t/complete', decide))).toBe('DELEGATION_NOT_IN_FORCE')
  expect(await db.transaction((trx) => returnWork(trx, now, null))).toBe(1)
  expect(await db('inbox_entries').where({ taskId: 't' }).pluck('assignee')).toContain(ids['hb-head'])
  expect(await db('inbox_entries').where({ taskId: 't' }).first('actingFor')).toEqual({ actingFor: null })
  expect(await db.transaction((trx) => returnWork(trx, now, null))).toBe(0)
})

test('it ends early by who gave it or by an administrator, and nobody else', async () => {
  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head' })
  const { id } = (await give(head, 'hb-handler')).json()
  await handler.post('/api/tasks/t/claim')
  expect(codeOf(await handler.post(`/api/delegations/${id}/end`))).toBe('NOT_ALLOWED')
  const administrator = await yimen.signIn('administrator')
  expect((await administrator.get('/api/delegations/all')).json()).toMatchObject([{ id, state: 'current' }])
  expect((await administrator.post(`/api/delegations/${id}/end`)).json()).toMatchObject({ state: 'over' })
  expect(codeOf(await head.post(`/api/delegations/${id}/end`))).toBe('DELEGATION_OVER')
  // Back with the head, to whose group it belongs.
  expect(await rows(head, 'mine')).toMatchObject([{ taskId: 't', assignee: { me: true, actingFor: null } }])
  expect(codeOf(await handler.post('/api/tasks/t/complete', decide))).toBe('DELEGATION_NOT_IN_FORCE')
})

test('nothing goes on to a third person', async () => {
  await addTask(db, { id: 't', key: 'accept', number: ITEM, owner: 'FG@360500:lead' })
  const [lead, chief, third] = await Promise.all(
    ['fg-lead', 'fg-head', 'fg-handler'].map((one) => yimen.signIn(one))
  )
  await give(lead!, 'fg-head')
  expect(await rows(chief!)).toHaveLength(1)
  await chief!.post('/api/tasks/t/claim')
  // The head goes away afterwards: the own work goes on, the lead's does not.
  await db('delegations').insert({
    ...days,
    fromPersonId: ids['fg-head'],
    toPersonId: ids['fg-handler'],
    reason: '休假',
    createdBy: ids['fg-head'],
    createdAt: now.toISOString()
  } as never)
  expect(await rows(third!)).toEqual([])
  expect(await rows(third!, 'department')).toEqual([])
  expect(codeOf(await third!.post('/api/tasks/t/claim'))).toBe('DELEGATION_NOT_IN_FORCE')
})

test('what cannot be given is refused with what is possible', async () => {
  expect(codeOf(await give(head, 'fg-head'))).toBe('NOT_A_DELEGATE')
  expect(codeOf(await give(head, 'hb-head'))).toBe('NOT_A_DELEGATE')
  expect(codeOf(await give(head, 'hb-handler', { fromOn: '2026-03-10' }))).toBe('DELEGATION_DAYS_WRONG')
  expect(codeOf(await give(head, 'hb-handler', { untilOn: '2026-03-10' }))).toBe('DELEGATION_DAYS_WRONG')
  expect(codeOf(await give(head, 'hb-handler', { untilOn: '2028-03-10' }))).toBe('DELEGATION_DAYS_WRONG')
  expect(codeOf(await give(head, 'hb-handler', { items: ['HB-XK-0002'] }))).toBe(200)
  expect(codeOf(await give(head, 'hb-handler'))).toBe('DELEGATION_OVERLAPS')
  expect(codeOf(await give(head, 'hb-handler', { items: ['HB-XK-0001'] }))).toBe(200)
  expect(codeOf(await give(handler, 'hb-head'))).toBe('DELEGATE_AWAY')
  const applicant = await yimen.signIn('applicant')
  expect(codeOf(await give(applicant, 'hb-head'))).toBe('NOT_ALLOWED')
})

test('a region may let its offices help each other', async () => {
  const settings = { departmentsCheck: true, receiptDays: 5, answerDays: 5, delegateAcrossOffices: true }
  const administrator = await yimen.signIn('administrator')
  await administrator.put('/api/region-settings/360500', { ...settings, after: 0 })
  await addTask(db, { id: 't', key: 'decide', number: ITEM, owner: 'HB@360500:head' })
  expect(codeOf(await give(head, 'fg-head'))).toBe(200)
  const other = await yimen.signIn('fg-head')
  expect(await rows(other)).toMatchObject([{ taskId: 't' }])
  expect(codeOf(await other.get('/api/tasks/t'))).toBe(200)
  await administrator.put('/api/region-settings/360500', { after: 1, delegateAcrossOffices: false })
  // It holds from the moment at which it is changed.
  expect(await rows(other)).toEqual([])
})

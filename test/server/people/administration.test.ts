import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { MoveOpenTasks } from '../../../server/people/end-account.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

let yimen: TestApp
let administrator: Visitor
beforeAll(async () => {
  // Which tasks move, and that the engine hears of it, is shown on the engine (test/workflows/people.test.ts).
  const moveOpenTasks: MoveOpenTasks = async (trx, { personId, toPersonId }) => {
    await trx('inbox_entries').where({ assignee: personId }).update({ assignee: toPersonId })
    return 1
  }
  yimen = await startTestApp({ moveOpenTasks })
  administrator = await yimen.signIn('administrator')
}, 180_000)
afterAll(() => yimen.close())

const idOf = async (username: string) => (await yimen.db('people').where({ username }).first())!.id
const tokenOf = (path: string) => new URL(path, 'http://yimen').searchParams.get('token')!

test('a new officer gets a one-time link, chooses a password and works at the org unit of the role', async () => {
  const created = await administrator.post('/api/people', { username: 'New.Officer', name: '新人' })
  expect(created.statusCode).toBe(200)
  const { person, passwordLink } = created.json()
  expect(person.username).toBe('new.officer')

  const unit = await yimen.db('org_units').where({ department: 'HB', region: '360521' }).first()
  const role = { role: 'handler', orgUnitId: unit!.id }
  expect((await administrator.post(`/api/people/${person.id}/roles`, role)).json().roles).toHaveLength(1)
  expect((await administrator.post(`/api/people/${person.id}/roles`, role)).json().roles).toHaveLength(1)

  const token = tokenOf(passwordLink.path)
  const redeemed = await yimen.visitor().post('/api/password-resets', { token, newPassword: 'Fenyi-2026' })
  expect(redeemed.json().user.groups).toEqual(['HB@360521:handler'])
  expect(
    (await yimen.visitor().post('/api/password-resets', { token, newPassword: 'Fenyi-2027' })).statusCode
  ).toBe(410)
})

test('a handler without an org unit is refused', async () => {
  const url = `/api/people/${await idOf('designer')}/roles`
  const response = await administrator.post(url, { role: 'handler', orgUnitId: null })
  expect(response.json().code).toBe('ROLE_NEEDS_ORG_UNIT')
})

test('people are found by name and paged in the order of user names', async () => {
  const found = (await administrator.get(`/api/people?search=${encodeURIComponent('王敏')}`)).json()
  expect(found.people.map(({ username }: { username: string }) => username)).toEqual(['applicant'])

  const first = (await administrator.get('/api/people?limit=5')).json()
  const second = (await administrator.get(`/api/people?limit=5&after=${first.next}`)).json()
  const names = [...first.people, ...second.people].map(({ username }) => username)
  expect(names).toEqual(
    (await yimen.db('people').orderBy('username').limit(10)).map(({ username }) => username)
  )
  const leads = (await administrator.get('/api/people?role=lead')).json().people
  // Four departments lead stages, in the city and in both counties.
  expect(leads).toHaveLength(4 * 3)
})

test('the last administrator can neither lose the role nor end the account', async () => {
  const id = await idOf('administrator')
  const [held] = await yimen.db('roles_held').where({ personId: id })
  const removed = await administrator.delete(`/api/people/${id}/roles/${held!.id}`)
  expect(removed.json().code).toBe('LAST_ADMINISTRATOR')
  expect((await administrator.post(`/api/people/${id}/end`, {})).json().code).toBe('LAST_ADMINISTRATOR')
})

test('an account ends after its open tasks were moved, and its sessions end with it', async () => {
  const leaving = await yimen.signIn('hb-handler')
  const id = await idOf('hb-handler')
  const taker = await idOf('sl-handler')
  await yimen.db('inbox_entries').insert(
    ['HB@360500:handler', 'HB@360500:head'].map((owner) => ({
      owner,
      taskId: 'task-1',
      taskKey: 'review',
      taskName: '审查',
      processDefinitionId: 'd',
      processInstanceId: 'p',
      assignee: id,
      createdAt: new Date().toISOString()
    })) as never
  )

  expect((await administrator.get(`/api/people/${id}/open-tasks`)).json()).toEqual({ openTasks: 1 })
  expect((await administrator.post(`/api/people/${id}/end`, {})).json().code).toBe('OPEN_TASKS')
  const nobody = { moveTasksTo: '00000000-0000-0000-0000-000000000000' }
  expect((await administrator.post(`/api/people/${id}/end`, nobody)).json().code).toBe('NOT_A_TAKER')
  const ended = (await administrator.post(`/api/people/${id}/end`, { moveTasksTo: taker })).json()

  expect(ended).toMatchObject({ movedTasks: 1, person: { status: 'ended' } })
  expect((await leaving.get('/api/session')).json().user).toBeNull()
  expect((await yimen.visitor().signIn('hb-handler', 'Yimen-2026')).statusCode).toBe(401)
  expect(await yimen.db('inbox_entries').where({ assignee: taker })).toHaveLength(2)
})

test('what administrators did is kept and cannot be altered', async () => {
  await administrator.patch(`/api/people/${await idOf('designer')}`, { phone: '0790-7654321' })
  const { events } = (await administrator.get('/api/admin-events?limit=1')).json()
  expect(events[0]).toMatchObject({
    act: 'people.edit',
    personName: '管理员',
    subject: await idOf('designer'),
    details: { phone: '0790-7654321' }
  })
  await expect(yimen.db('admin_events').delete()).rejects.toThrow()
  await expect(yimen.db('admin_events').update({ act: 'nothing' })).rejects.toThrow()
})

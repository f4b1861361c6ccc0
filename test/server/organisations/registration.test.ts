import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp()
}, 180_000)
afterAll(() => yimen.close())

const investor = {
  username: 'zhang.san',
  password: 'Xinyu-2026',
  name: '张三',
  phone: '0790-1234567',
  organisation: { creditCode: '91350100M000100Y43', name: '新余测试投资有限公司' }
}

test('an investor registers with the organisation and is signed in as its applicant', async () => {
  const visitor = yimen.visitor()
  const response = await visitor.post('/api/registrations', investor)

  expect(response.statusCode).toBe(200)
  expect(response.json().user).toMatchObject({
    roles: [{ role: 'applicant', department: null, region: null }],
    organisations: [investor.organisation]
  })
  expect((await visitor.get('/api/organisations')).json().organisations).toHaveLength(1)
})

test('a registration sets nothing but what its form asks', async () => {
  const response = await yimen.visitor().post('/api/registrations', {
    ...investor,
    username: 'wishful',
    id: '00000000-0000-0000-0000-000000000001',
    status: 'ended',
    roles: [{ role: 'administrator' }],
    organisation: {
      creditCode: '91440300708461136T',
      name: '某公司',
      id: '00000000-0000-0000-0000-000000000002'
    }
  })
  expect(response.json().user).toMatchObject({
    id: expect.not.stringContaining('0000-0000-0000'),
    roles: [{ role: 'applicant' }],
    organisations: [{ id: expect.not.stringContaining('0000-0000-0000') }]
  })
})

test('the organisation of a colleague is joined by invitation only', async () => {
  const response = await yimen.visitor().post('/api/registrations', { ...investor, username: 'li.si' })
  expect(response.statusCode).toBe(409)
  expect(response.json().code).toBe('ORGANISATION_EXISTS')
  // Nothing of the refused registration is left.
  expect(await yimen.db('people').where({ username: 'li.si' })).toHaveLength(0)
})

test('a user name is taken whatever its capitals', async () => {
  const other = { creditCode: '91110000802100433B', name: '另一家公司' }
  const again = { ...investor, username: 'Zhang.San', organisation: other }
  expect((await yimen.visitor().post('/api/registrations', again)).json().code).toBe('USERNAME_TAKEN')
})

test('a credit code with a typing error is refused', async () => {
  const wrong = { creditCode: '91110000802100443B', name: '另一家公司' }
  const response = await yimen
    .visitor()
    .post('/api/registrations', { ...investor, username: 'wang', organisation: wrong })
  expect(response.json().code).toBe('CREDIT_CODE_WRONG')
})

test('all that is wrong with a form is told at once, by field', async () => {
  const response = await yimen.visitor().post('/api/registrations', {
    username: 'a b',
    password: 12345678,
    email: 'no address',
    organisation: { creditCode: '123', name: '另一家公司' }
  })
  expect(response.statusCode).toBe(400)
  expect(response.json()).toMatchObject({
    code: 'VALIDATION',
    number: expect.stringMatching(/^[2-9A-Z]{9}$/)
  })
  const paths = response.json().fields.map(({ path }: { path: string }) => path)
  expect(new Set(paths)).toEqual(
    new Set(['name', 'username', 'password', 'email', 'organisation.creditCode'])
  )
})

test('a colleague without an account accepts an invitation once', async () => {
  const inviter = await yimen.signIn('zhang.san', 'Xinyu-2026')
  const { organisations } = (await inviter.get('/api/organisations')).json()
  const url = `/api/organisations/${organisations[0].id}/invitations`
  const { path } = (await inviter.post(url, { email: 'colleague@example.com' })).json()
  const token = new URL(path, 'http://yimen').searchParams.get('token')!

  const shown = (await yimen.visitor().post('/api/invitations/read', { token })).json()
  expect(shown).toMatchObject({ organisationName: '新余测试投资有限公司', invitedByName: '张三' })
  const colleague = { username: 'zhao.liu', password: 'Xinyu-2026', name: '赵六', token }
  const joined = await yimen.visitor().post('/api/invitations/register', colleague)
  expect(joined.json().user.organisations).toHaveLength(1)
  const again = { ...colleague, username: 'sun.qi' }
  expect((await yimen.visitor().post('/api/invitations/register', again)).statusCode).toBe(410)

  const members = (await inviter.get(`/api/organisations/${organisations[0].id}/members`)).json().members
  expect(members.map(({ name }: { name: string }) => name)).toEqual(['张三', '赵六'])
})

test('an invitation by user name is for that person, who then acts for two organisations', async () => {
  const inviter = await yimen.signIn('zhang.san', 'Xinyu-2026')
  const { organisations } = (await inviter.get('/api/organisations')).json()
  const url = `/api/organisations/${organisations[0].id}/invitations`
  const { path } = (await inviter.post(url, { username: 'applicant2' })).json()
  const token = new URL(path, 'http://yimen').searchParams.get('token')!

  const other = await yimen.signIn('applicant')
  expect((await other.post('/api/invitations/accept', { token })).json().code).toBe('NOT_INVITED')
  const invited = await yimen.signIn('applicant2')
  expect((await invited.post('/api/invitations/accept', { token })).statusCode).toBe(200)
  const { user } = (await invited.get('/api/session')).json()
  expect(user.groups).toEqual(user.organisations.map(({ id }: { id: string }) => `organisation:${id}`))
  expect(user.organisations).toHaveLength(2)
})

test('a revoked invitation opens nothing', async () => {
  const inviter = await yimen.signIn('zhang.san', 'Xinyu-2026')
  const { organisations } = (await inviter.get('/api/organisations')).json()
  const url = `/api/organisations/${organisations[0].id}/invitations`
  const { path, invitation } = (await inviter.post(url, {})).json()
  expect((await inviter.delete(`${url}/${invitation.id}`)).statusCode).toBe(200)

  const token = new URL(path, 'http://yimen').searchParams.get('token')!
  for (const one of [token, token.slice(0, 8), ''])
    expect((await yimen.visitor().post('/api/invitations/read', { token: one })).json().code).toBe(
      'LINK_SPENT'
    )
})

test('another organisation is nobody else’s business, and the last member stays', async () => {
  const mine = (await (await yimen.signIn('applicant')).get('/api/organisations')).json().organisations[0]
  const stranger = await yimen.signIn('zhang.san', 'Xinyu-2026')
  expect((await stranger.get(`/api/organisations/${mine.id}/members`)).statusCode).toBe(403)
  expect((await stranger.patch(`/api/organisations/${mine.id}`, { name: '改名公司' })).statusCode).toBe(403)
  expect((await stranger.post(`/api/organisations/${mine.id}/invitations`, {})).statusCode).toBe(403)

  const member = await yimen.signIn('applicant')
  const { id } = (await member.get('/api/session')).json().user
  expect((await member.delete(`/api/organisations/${mine.id}/members/${id}`)).json().code).toBe('LAST_MEMBER')
})

test('an invitation is void once the member who wrote it was removed', async () => {
  const member = await yimen.signIn('zhao.liu', 'Xinyu-2026')
  const { user } = (await member.get('/api/session')).json()
  const url = `/api/organisations/${user.organisations[0].id}`
  const { path } = (await member.post(`${url}/invitations`, {})).json()
  const colleague = await yimen.signIn('zhang.san', 'Xinyu-2026')
  expect((await colleague.delete(`${url}/members/${user.id}`)).statusCode).toBe(200)

  const token = new URL(path, 'http://yimen').searchParams.get('token')!
  expect((await member.post('/api/invitations/accept', { token })).json().code).toBe('LINK_SPENT')
})

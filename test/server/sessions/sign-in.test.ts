import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { SAMPLE_PASSWORD } from '../../../server/people/sample.ts'
import { createOneTimeLink } from '../../../server/sessions/one-time-links.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
let clock = new Date('2026-03-02T01:00:00Z')
beforeAll(async () => {
  yimen = await startTestApp({ now: () => clock })
}, 180_000)
afterAll(() => yimen.close())

test('a lead of the reform commission signs in and belongs to the lead group', async () => {
  const visitor = yimen.visitor()
  const response = await visitor.signIn('fg-lead', SAMPLE_PASSWORD)

  expect(response.statusCode).toBe(200)
  expect(response.json().csrfToken).toEqual(expect.any(String))
  const cookie = response.cookies.find(({ name }) => name === 'yimen-session')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  const session = (await visitor.get('/api/session')).json()
  expect(session.user).toMatchObject({
    username: 'fg-lead',
    roles: [{ role: 'lead', department: 'FG', region: '360500' }],
    groups: ['FG@360500:lead'],
    organisations: []
  })
})

test('an applicant belongs to the group of the organisation and to no office', async () => {
  const { user } = (await (await yimen.signIn('applicant')).get('/api/session')).json()
  expect(user.name).toBe('王敏')
  expect(user.groups).toEqual([`organisation:${user.organisations[0].id}`])
})

test('the name is found whatever its capitals', async () => {
  expect((await yimen.visitor().signIn('FG-Lead', SAMPLE_PASSWORD)).statusCode).toBe(200)
})

test('a wrong password and an unknown name get the same answer', async () => {
  const wrong = await yimen.visitor().signIn('hb-head', 'not-the-password-1')
  const unknown = await yimen.visitor().signIn('nobody-here', 'not-the-password-1')
  expect(wrong.statusCode).toBe(401)
  expect({ ...unknown.json<object>(), number: '' }).toEqual({ ...wrong.json<object>(), number: '' })
})

test('checking an unknown name costs as much work as checking a known one', async () => {
  // Of this process's processor, not of the clock on the wall: others may use the machine meanwhile.
  const work = async (username: string) => {
    const before = process.cpuUsage()
    await yimen.visitor().signIn(username, 'not-the-password-1')
    return process.cpuUsage(before).user
  }
  await work('nobody-here')
  const unknown = [await work('nobody-1'), await work('nobody-2'), await work('nobody-3')]
  const known = [await work('sl-head'), await work('ly-head'), await work('wg-head')]
  // Without the hash of the decoy the unknown name would take a tenth.
  expect(Math.max(...unknown)).toBeGreaterThan(Math.min(...known) / 3)
})

test('five failures lock the account for fifteen minutes, without saying so', async () => {
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await yimen.visitor().signIn('zr-land-head', 'wrong-password-1')).statusCode).toBe(401)
  expect((await yimen.visitor().signIn('zr-land-head', SAMPLE_PASSWORD)).json().code).toBe(
    'WRONG_CREDENTIALS'
  )

  clock = new Date(clock.getTime() + 15 * 60_000 + 1000)
  expect((await yimen.visitor().signIn('zr-land-head', SAMPLE_PASSWORD)).statusCode).toBe(200)
})

test('guesses of the current password by an open session are counted too', async () => {
  const visitor = await yimen.signIn('wg-handler')
  const guess = { currentPassword: 'wrong-password-1', newPassword: 'Another-2026' }
  for (let attempt = 0; attempt < 5; attempt++)
    expect((await visitor.post('/api/session/password', guess)).statusCode).toBe(401)
  const right = { currentPassword: SAMPLE_PASSWORD, newPassword: 'Another-2026' }
  expect((await visitor.post('/api/session/password', right)).json().code).toBe('WRONG_CREDENTIALS')
})

test('of many guesses at one moment the right one does not outrun the lock', async () => {
  const guesses = [...Array.from({ length: 30 }, () => 'wrong-password-1'), SAMPLE_PASSWORD]
  const answers = await Promise.all(guesses.map((one) => yimen.visitor().signIn('ly-handler', one)))
  expect(answers.at(-1)!.statusCode).toBe(401)
})

test('the session is another one after signing in', async () => {
  const visitor = await yimen.signIn('designer')
  const before = visitor.kept.cookie
  await visitor.signIn('designer', SAMPLE_PASSWORD)
  expect(visitor.kept.cookie).not.toBe(before)

  const stale = yimen.visitor()
  stale.kept.cookie = before
  expect((await stale.get('/api/session')).json().user).toBeNull()
})

test('signing out ends the session on the server', async () => {
  const visitor = await yimen.signIn('designer')
  const { cookie } = visitor.kept
  expect((await visitor.delete('/api/session')).json()).toEqual({ signedOut: true })

  const thief = yimen.visitor()
  thief.kept.cookie = cookie
  expect((await thief.get('/api/session')).json().user).toBeNull()
})

test('a session ends when it was not used for its hours, and each use lengthens it', async () => {
  const visitor = await yimen.signIn('supervisor')
  clock = new Date(clock.getTime() + 11 * 3_600_000)
  expect((await visitor.get('/api/session')).json().user).not.toBeNull()
  clock = new Date(clock.getTime() + 11 * 3_600_000)
  expect((await visitor.get('/api/session')).json().user).not.toBeNull()
  clock = new Date(clock.getTime() + 13 * 3_600_000)
  expect((await visitor.get('/api/session')).json().user).toBeNull()
})

test('a write without the token, or with that of another session, is refused', async () => {
  const visitor = await yimen.signIn('window')
  const { csrfToken } = visitor.kept
  visitor.kept.csrfToken = ''
  expect((await visitor.put('/api/session/locale', { locale: 'en' })).statusCode).toBe(403)
  visitor.kept.csrfToken = (await yimen.signIn('designer')).kept.csrfToken
  expect((await visitor.put('/api/session/locale', { locale: 'en' })).statusCode).toBe(403)
  visitor.kept.csrfToken = csrfToken
  expect((await visitor.put('/api/session/locale', { locale: 'en' })).statusCode).toBe(200)
})

test('a changed password ends the other sessions, the old password and links asked for before', async () => {
  const here = await yimen.signIn('applicant2')
  const elsewhere = await yimen.signIn('applicant2')

  const simple = { currentPassword: SAMPLE_PASSWORD, newPassword: 'applicant2-2026' }
  expect((await here.post('/api/session/password', simple)).json().code).toBe('PASSWORD_TOO_SIMPLE')
  const change = { currentPassword: SAMPLE_PASSWORD, newPassword: 'Fenyi-2027' }
  const { id } = (await here.get('/api/session')).json().user
  const { path } = await createOneTimeLink(yimen.db, 'password-reset', id, clock)
  expect((await here.post('/api/session/password', change)).statusCode).toBe(200)

  const token = new URL(path, 'http://yimen').searchParams.get('token')
  const reset = { token, newPassword: 'Fenyi-2028' }
  expect((await yimen.visitor().post('/api/password-resets', reset)).json().code).toBe('LINK_SPENT')
  expect((await here.get('/api/session')).json().user.username).toBe('applicant2')
  expect((await elsewhere.get('/api/session')).json().user).toBeNull()
  expect((await yimen.visitor().signIn('applicant2', SAMPLE_PASSWORD)).statusCode).toBe(401)
  expect((await yimen.visitor().signIn('applicant2', 'Fenyi-2027')).statusCode).toBe(200)
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { createFirstAdministratorLink } from '../../../server/sessions/first-administrator.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp()
}, 180_000)
afterAll(() => yimen.close())

const person = { username: 'first', name: '首任管理员', password: 'Xinyu-2026' }
const tokenOf = (path: string | null) => new URL(path!, 'http://yimen').searchParams.get('token')!

test('there is no link while somebody is administrator', async () => {
  expect(await createFirstAdministratorLink(yimen.db)).toBeNull()
})

test('the link makes one administrator, once, and a newer link makes the older void', async () => {
  await yimen.db('roles_held').where({ role: 'administrator' }).delete()
  const older = tokenOf(await createFirstAdministratorLink(yimen.db))
  const token = tokenOf(await createFirstAdministratorLink(yimen.db))
  const visitor = yimen.visitor()

  expect((await visitor.post('/api/first-administrator', { ...person, token: older })).statusCode).toBe(410)
  const redeemed = await visitor.post('/api/first-administrator', { ...person, token })
  expect(redeemed.json().user).toMatchObject({ username: 'first', roles: [{ role: 'administrator' }] })
  expect((await visitor.get('/api/people')).statusCode).toBe(200)
  const again = { ...person, username: 'second', token }
  expect((await yimen.visitor().post('/api/first-administrator', again)).json().code).toBe('LINK_SPENT')
})

test('a link from before is void once somebody is administrator', async () => {
  const administrators = await yimen.db('roles_held').where({ role: 'administrator' }).delete().returning('*')
  const token = tokenOf(await createFirstAdministratorLink(yimen.db))
  await yimen.db('roles_held').insert(administrators)
  const third = { ...person, username: 'third', token }
  expect((await yimen.visitor().post('/api/first-administrator', third)).json().code).toBe('LINK_SPENT')
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SamplePerson } from '../../../server/sample-city/schema.ts'
import { rememberSample } from '../../../server/sample-city/sample-on.ts'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
}, 180_000)
afterAll(() => yimen.close())

const listed = async () =>
  (await yimen.visitor().get('/api/sample/people')).json<{ people: SamplePerson[] }>().people
const draftOf = async (username: string) => {
  const person = await yimen.signIn(username)
  const [organisation] = (await person.get('/api/session')).json().user.organisations
  const created = await person.post('/api/projects', { organisationId: organisation.id, nameZh: '一个草稿' })
  return { person, url: `/api/projects/${created.json().project.id}/others` }
}

test('where sample data is off, nobody is listed and nobody works for others', async () => {
  const { person, url } = await draftOf('applicant')
  expect(await listed()).toEqual([])
  expect((await yimen.visitor().get('/api/sample/city')).json()).toEqual({
    made: 0,
    total: 0,
    running: false
  })
  expect((await person.get(url)).json()).toMatchObject({ available: false, running: false })
  expect((await person.post(url)).statusCode).toBe(404)
})

test('sample people are listed with their place while they have the sample password', async () => {
  await rememberSample(yimen.db, true)
  const people = await listed()
  expect(people.find(({ username }) => username === 'hb-handler-360521')).toMatchObject({
    role: 'handler',
    department: 'HB',
    regionZh: '分宜县'
  })
  const [{ username, password } = { username: '', password: '' }] = people
  const window = await yimen.signIn(username, password)
  await window.post('/api/session/password', { currentPassword: password, newPassword: 'Another-2027' })
  await yimen.db('people').where({ username: 'designer' }).update({ status: 'ended' })

  const left = (await listed()).map((person) => person.username)
  expect(people.map((person) => person.username).filter((name) => !left.includes(name))).toEqual([
    username,
    'designer'
  ])
})

test('another’s project looks as if it were not there, and a draft has nothing for officers to do', async () => {
  await rememberSample(yimen.db, true)
  const { person, url } = await draftOf('applicant3')
  expect((await person.get(url)).json()).toMatchObject({ available: false })
  for (const username of ['applicant2', 'hb-handler'])
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      expect((await (await yimen.signIn(username)).send(method, url)).statusCode).toBe(404)
})

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

test('every department that leads or concurs in an item has a handler and a head wherever it has an office', async () => {
  const items = await yimen.db('item_versions').select('leadDept', 'concurDepts')
  const named = new Set(items.flatMap(({ leadDept, concurDepts }) => [leadDept, ...concurDepts]))
  const departments = await yimen.db('departments').whereIn('code', [...named])
  const held = new Set((await listed()).map((one) => `${one.department}@${one.region}:${one.role}`))
  const wanted = departments.flatMap(({ code, levels }) =>
    ['360500', ...(levels.includes('county') ? ['360502', '360521'] : [])].flatMap((region) =>
      (['handler', 'head'] as const).map((role) => `${code}@${region}:${role}`)
    )
  )
  expect(wanted.filter((group) => !held.has(group))).toEqual([])
})

test('another’s project looks as if it were not there, and a draft has nothing for officers to do', async () => {
  await rememberSample(yimen.db, true)
  const { person, url } = await draftOf('applicant3')
  expect((await person.get(url)).json()).toMatchObject({ available: false })
  for (const username of ['applicant2', 'hb-handler'])
    for (const method of ['GET', 'POST', 'DELETE'] as const)
      expect((await (await yimen.signIn(username)).send(method, url)).statusCode).toBe(404)
})

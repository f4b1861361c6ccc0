import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp, type Visitor } from '../../support/app.ts'

let yimen: TestApp
let officer: Visitor

/** A project of the sample applicant whose newest application has this state and the city's 发改 as lead. */
async function addProject(nameZh: string, state: string, number: string) {
  const { db } = yimen
  const person = (await db('people').where({ username: 'applicant' }).first())!
  const { organisationId } = (await db('memberships').where({ personId: person.id }).first())!
  const [project] = await db('projects')
    .insert({ organisationId, nameZh, createdBy: person.id })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: person.id })
    .returning('*')
  await db('applications')
    .where({ id: application!.id })
    .update({ number, leadGroup: 'FG@360500:lead', state: state as 'filed' })
}

interface List {
  projects: { nameZh: string; applicationNumber: string }[]
  nextCursor: string | null
}
const list = async (person: Visitor, query = ''): Promise<List> =>
  (await person.get(`/api/projects?${query}`)).json()
const names = async (person: Visitor, query = '') =>
  (await list(person, query)).projects.map(({ nameZh }) => nameZh).sort()

beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
  await addProject('污水处理厂', 'in-review', '360500S1-20260310-0001')
  await addProject('体育馆', 'passed', '360500S1-20260310-0002')
  await addProject('100%新能源电站', 'filed', '360500S1-20260310-0003')
  officer = await yimen.signIn('fg-handler')
}, 180_000)
afterAll(() => yimen.close())

test('an officer finds the projects of the own office, running or ended, with the number of their dossier', async () => {
  expect(await names(officer)).toEqual(['100%新能源电站', '体育馆', '污水处理厂'])
  expect(await names(officer, 'state=running')).toEqual(['100%新能源电站', '污水处理厂'])
  expect(await names(officer, 'state=passed')).toEqual(['体育馆'])
  expect((await list(officer, 'state=passed')).projects[0]).toMatchObject({
    applicationNumber: '360500S1-20260310-0002'
  })
  expect((await officer.get('/api/projects?state=nonsense')).statusCode).toBe(400)
})

test('a search takes its signs as they are written', async () => {
  expect(await names(officer, `q=${encodeURIComponent('0%新')}`)).toEqual(['100%新能源电站'])
  expect(await names(officer, `q=${encodeURIComponent('体_馆')}`)).toEqual([])
})

test('an office without a part in a project does not see it; a supervisor sees all', async () => {
  expect(await names(await yimen.signIn('hb-handler'))).toEqual([])
  expect(await names(await yimen.signIn('supervisor'))).toHaveLength(3)
})

test('a long list comes page by page without gaps or repetitions', async () => {
  for (let i = 1; i <= 30; i += 1) await addProject(`标准厂房${i}`, 'filed', `360500S1-20260311-${1000 + i}`)
  // Changed by one import: only the id orders them.
  await yimen.db('projects').update({ updatedAt: '2026-03-12T01:02:03.456789Z' } as never)
  const first = await list(officer)
  expect(first.projects).toHaveLength(30)
  const second = await list(officer, `cursor=${first.nextCursor}`)
  expect(second.nextCursor).toBeNull()
  expect(new Set([...first.projects, ...second.projects].map(({ nameZh }) => nameZh)).size).toBe(33)
  const wrong = Buffer.from('["yesterday","x"]').toString('base64url')
  expect((await officer.get(`/api/projects?cursor=${wrong}`)).json().code).toBe('CURSOR_INVALID')
})

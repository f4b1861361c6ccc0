import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { seedShipped } from '../../../server/seed.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

const NUMBER = '360500S1-20260310-0001'

let yimen: TestApp
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
}, 180_000)
afterAll(() => yimen.close())

test('an applicant completes no form of an office, even when a diagram offers it', async () => {
  const { db } = yimen
  const applicant = await yimen.signIn('applicant')
  const { user } = (await applicant.get('/api/session')).json()
  const organisationId = user.organisations[0].id as string
  const [project] = await db('projects')
    .insert({ organisationId, nameZh: '污水处理厂', createdBy: user.id })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: user.id })
    .returning('*')
  await db('applications').where({ id: application!.id }).update({ number: NUMBER, state: 'accepted' })
  await db('task_definitions').insert({
    processDefinitionId: 'd',
    taskKey: 'precheck',
    name: '预审',
    form: 'yimen:precheck',
    nodeShareDays: null
  })
  await db('inbox_entries').insert({
    owner: `organisation:${organisationId}`,
    taskId: 'task-1',
    taskKey: 'precheck',
    taskName: '预审',
    processDefinitionId: 'd',
    processInstanceId: 'p',
    businessKey: NUMBER,
    createdAt: new Date().toISOString()
  } as never)

  const pass = { form: 'yimen:precheck', outcome: 'pass' }
  const answer = await applicant.post('/api/tasks/task-1/complete', pass)
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'NOT_IN_CANDIDATE_GROUP'])
})

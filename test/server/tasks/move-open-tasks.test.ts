import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { lockOpenTask } from '../../../server/inbox/lock-open-task.ts'
import { seedShipped } from '../../../server/seed.ts'
import { findUser } from '../../../server/sessions/current-user.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

const NUMBER = '360500S1-20260310-0001'
const GROUP = 'FG@360500:lead'

let yimen: TestApp
let lead: string
beforeAll(async () => {
  yimen = await startTestApp()
  await seedShipped(yimen.db)
  const { db } = yimen
  lead = (await db('people').where({ username: 'fg-lead' }).first())!.id
  const { organisationId, personId } = (await db('memberships').first())!
  const [project] = await db('projects')
    .insert({ organisationId, nameZh: '污水处理厂', createdBy: personId })
    .returning('*')
  const [application] = await db('applications')
    .insert({ projectId: project!.id, stage: 'S1', facts: '{}', form: '{}', createdBy: personId })
    .returning('*')
  await db('applications')
    .where({ id: application!.id })
    .update({ number: NUMBER, leadGroup: GROUP, state: 'filed' })
  // Claimed: the engine's trigger has added the person's own row.
  await db('inbox_entries').insert(
    [GROUP, `user:${lead}`].map((owner) => ({
      owner,
      taskId: 'task-1',
      taskKey: 'accept-filing',
      taskName: '发改受理',
      processDefinitionId: 'd',
      processInstanceId: 'p',
      businessKey: NUMBER,
      assignee: lead,
      createdAt: new Date().toISOString()
    })) as never
  )
}, 180_000)
afterAll(() => yimen.close())

test('who lost the role may not complete the claimed task, and it goes back to the group', async () => {
  const administrator = await yimen.signIn('administrator')
  const { roles } = (await administrator.get(`/api/people/${lead}`)).json()
  expect((await administrator.delete(`/api/people/${lead}/roles/${roles[0].id}`)).statusCode).toBe(200)

  const user = (await findUser(yimen.db, lead, '2026-03-10'))!
  const attempt = yimen.db.transaction((trx) => lockOpenTask(trx, 'task-1', user))
  await expect(attempt).rejects.toMatchObject({ code: 'NOT_IN_CANDIDATE_GROUP' })
  const entries = await yimen.db('inbox_entries').where({ taskId: 'task-1' })
  expect(entries.map(({ assignee }) => assignee)).toEqual([null, null])
  const commands = await yimen.db('engine_commands').select('command')
  expect(commands).toEqual([{ command: { kind: 'unclaim-task', taskId: 'task-1' } }])
})

import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Knex } from 'knex'
import { connect } from '../../../server/db.ts'
import { seedDirectory } from '../../../server/directory/seed.ts'
import { ensureInternalWorkerAccounts } from '../../../server/worker-gateway/internal-accounts.ts'
import { startNoAutomaticCheck } from '../../../server/worker-gateway/no-automatic-check.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { startFakeExternalTasks, type FakeExternalTasks } from '../../support/fake-external-tasks.ts'
import { until } from '../../support/until.ts'

let database: TestDatabase
let db: Knex
let engine: FakeExternalTasks
let serving: { stop: () => Promise<void> }

beforeAll(async () => {
  database = await createTestDatabase()
  db = connect(database.databaseUrl)
  await db.transaction(seedDirectory)
  await ensureInternalWorkerAccounts(db, {
    FG: 'a',
    HB: 'b',
    'ZR-land': 'c',
    'ZR-planning': 'd',
    province: 'e'
  })
  engine = await startFakeExternalTasks()
  serving = startNoAutomaticCheck({
    db,
    connection: { baseUrl: engine.url, username: 'platform', password: 'secret' },
    log: () => undefined,
    coverageEveryMs: 100,
    tuning: { pollMs: 50 }
  })
}, 120_000)
afterAll(async () => {
  await serving?.stop()
  await engine?.close()
  await db?.destroy()
  await database?.drop()
})

const findingsOf = (businessKey: string) => db('findings').where({ businessKey })

/** Topics that the platform asked for in its polls so far, newest poll last. */
const polls = () =>
  engine
    .callsOf('fetchAndLock')
    .map(({ body }) => (body.topics as { topicName: string }[]).map(({ topicName }) => topicName))

async function polled(times: number) {
  const before = polls().length
  await until(() => polls().length >= before + times, 30_000, 'the platform polls no more')
}

test('a department without a programme of its own is answered: not checked', async () => {
  const task = engine.add('check.SL')
  await until(() => engine.callsOf('complete').length > 0, 30_000, 'nobody answered')

  expect(engine.callsOf('complete')[0]).toMatchObject({
    path: `/external-task/${task.id}/complete`,
    user: 'platform'
  })
  expect(await findingsOf(task.businessKey)).toMatchObject([
    {
      title: '本部门未接入自动核对',
      result: 'not-checked',
      worker: 'platform',
      topic: 'check.SL',
      asOf: null
    }
  ])
})

test('topics with an account are left to it', async () => {
  const land = engine.add('land.check-parcel')
  await polled(3)
  expect(await findingsOf(land.businessKey)).toEqual([])
  expect(polls().flat()).not.toContain('land.check-parcel')
})

test('a department that connects takes its topic over within seconds, and gives it back when its account ends', async () => {
  const [account] = await db('worker_accounts')
    .insert({ username: 'sl-1', tokenHash: 'x', department: 'SL', name: '水利', topics: ['check.SL'] })
    .returning('id')
  await until(() => !polls().at(-1)!.includes('check.SL'), 30_000, 'the platform keeps the topic')
  // Its last poll with the topic may still be on the way, and would take the task.
  await polled(3)
  const task = engine.add('check.SL')
  await polled(3)
  expect(await findingsOf(task.businessKey)).toEqual([])

  await db('worker_accounts').where({ id: account!.id }).update({ endedAt: new Date().toISOString() })
  const answered = async () => (await findingsOf(task.businessKey)).length === 1
  await until(answered, 30_000, 'the platform does not take the topic back')
})

import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { BasicAuthInterceptor, Client, Variables } from 'camunda-external-task-client-js'
import { startClient } from '../../../workers/worker.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'
import { useTestEngine, type TestEngine } from '../../support/engine.ts'
import { until } from '../../support/until.ts'

let engine: TestEngine
let gateway: TestApp
let baseUrl: string
let account: { username: string; token: string }

beforeAll(async () => {
  engine = await useTestEngine()
  gateway = await startTestApp({ settings: { YIMEN_ENGINE_PORT: new URL(engine.url).port } })
  gateway.app.env.secrets.engineSecret = engine.secret
  baseUrl = `${await gateway.app.listen({ host: '127.0.0.1', port: 0 })}/engine-rest`

  const administrator = await gateway.signIn('administrator')
  const body = { department: 'SL', name: '水利业务系统', topics: ['check.GATEWAY'] }
  account = (await administrator.post('/api/worker-accounts', body)).json()

  const files = new FormData()
  files.set('deployment-name', 'one-check')
  const model = await readFile(new URL('./one-check.bpmn', import.meta.url))
  files.set('one-check.bpmn', new Blob([model]), 'one-check.bpmn')
  await ask('/deployment/create', { body: files })
}, 240_000)
afterAll(() => gateway?.close())

async function ask(path: string, init: RequestInit = {}): Promise<unknown> {
  const authorization = `Basic ${Buffer.from(`test:${engine.secret}`).toString('base64')}`
  const response = await fetch(`${engine.url}${path}`, {
    ...(init.body && { method: 'POST' }),
    ...init,
    headers: { authorization, ...init.headers }
  })
  const answer = (await response.json()) as unknown
  if (!response.ok) throw new Error(JSON.stringify(answer))
  return answer
}

async function start(): Promise<{ id: string; businessKey: string }> {
  const businessKey = `check-${randomUUID()}`
  const application = { facts: { riverArea: true } }
  const instance = await ask('/process-definition/key/one-check/start', {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      businessKey,
      variables: { application: { type: 'Json', value: JSON.stringify(application) } }
    })
  })
  return { id: (instance as { id: string }).id, businessKey }
}

const ended = async (id: string) =>
  ((await ask(`/history/process-instance/${id}`)) as { state: string }).state === 'COMPLETED'

const findingsFor = (riverArea: boolean) => [
  {
    rule: 'water.river',
    title: '不在河道管理范围内',
    result: riverArea ? 'to-judge' : 'passed',
    evidence: '申报涉及河道',
    source: '申报信息',
    asOf: null
  }
]

test("Camunda's own client, as it comes, checks a case through the gateway", async () => {
  const { username, token: password } = account
  const client = new Client({ baseUrl, interceptors: new BasicAuthInterceptor({ username, password }) })
  client.subscribe('check.GATEWAY', async ({ task, taskService }) => {
    const { facts } = task.variables.get('application') as { facts: { riverArea: boolean } }
    const variables = new Variables().setTyped('findings', {
      type: 'Json',
      value: findingsFor(facts.riverArea)
    })
    await taskService.complete(task, variables)
  })

  const { id, businessKey } = await start()
  await until(() => ended(id), 60_000, 'the process did not end')
  client.stop()
  // Its last poll may still be on the way, and would take the next test's task.
  await sleep(500)

  expect(await gateway.db('findings').where({ businessKey })).toMatchObject([
    { rule: 'water.river', result: 'to-judge', topic: 'check.GATEWAY', worker: username }
  ])
  const variables = await ask(
    `/history/variable-instance?processInstanceId=${id}&variableName=findings&maxResults=5&deserializeValues=false`
  )
  expect(variables).toMatchObject([{ type: 'Json' }])
})

test('a failed check is tried again, and the second time it is done', async () => {
  const connection = { baseUrl, username: account.username, password: account.token }
  let attempts = 0
  const worker = startClient(
    connection,
    'water',
    {
      'check.GATEWAY': async () => {
        if (++attempts === 1) throw new Error('the water register is closed')
        return { findings: findingsFor(false) }
      }
    },
    { pollMs: 1000, retryAfterMs: 10, log: () => undefined }
  )
  const { id, businessKey } = await start()
  await until(() => ended(id), 60_000, 'the process did not end')
  await worker.stop()

  expect(attempts).toBe(2)
  expect(await gateway.db('findings').where({ businessKey })).toMatchObject([{ result: 'passed' }])
  const log = await ask(`/history/external-task-log?processInstanceId=${id}&failureLog=true&maxResults=5`)
  expect(log).toMatchObject([{ errorMessage: 'the water register is closed' }])
})

import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ensureInternalWorkerAccounts } from '../../../server/worker-gateway/internal-accounts.ts'
import { startFakeExternalTasks, type FakeExternalTasks } from '../../support/fake-external-tasks.ts'
import { startTestApp, type TestApp } from '../../support/app.ts'

let engine: FakeExternalTasks
let test1: TestApp
let water: Account
let forest: Account

interface Account {
  id: string
  username: string
  token: string
}

beforeAll(async () => {
  engine = await startFakeExternalTasks()
  test1 = await startTestApp({ settings: { YIMEN_ENGINE_PORT: String(engine.port) } })
  water = await createAccount('SL', ['check.SL'])
  forest = await createAccount('LY', ['check.LY'])
}, 120_000)
afterAll(async () => {
  await test1?.close()
  await engine?.close()
})
beforeEach(() => {
  engine.calls.length = 0
  engine.interfere()
})

async function createAccount(department: string, topics: string[]): Promise<Account> {
  const administrator = await test1.signIn('administrator')
  const response = await administrator.post('/api/worker-accounts', { department, name: '业务系统', topics })
  expect(response.statusCode).toBe(200)
  return response.json() as Account
}

function as(
  account: { username: string; token: string },
  method: 'GET' | 'POST',
  path: string,
  payload?: object
) {
  const credentials = Buffer.from(`${account.username}:${account.token}`).toString('base64')
  return test1.app.inject({
    method,
    url: `/engine-rest${path}`,
    headers: { authorization: `Basic ${credentials}` },
    payload
  })
}

const poll = (account: Account, topicName: string, given: object = {}) =>
  as(account, 'POST', '/external-task/fetchAndLock', {
    workerId: 'w1',
    maxTasks: 1,
    topics: [{ topicName, lockDuration: 1000 }],
    ...given
  })

const finding = {
  rule: 'water.river',
  title: '不在河道管理范围内',
  result: 'passed',
  evidence: '最近河道 820 米',
  source: '河道图层（截至 2026-05-01）',
  asOf: '2026-05-01'
}
const asJson = (value: unknown) => ({ type: 'Json', value: JSON.stringify(value) })
const findingsOf = (businessKey: string) => test1.db('findings').where({ businessKey }).orderBy('position')

test('a poll is locked in the name of the account and answered exactly as application/json', async () => {
  const task = engine.add('check.SL')
  const response = await poll(water, 'check.SL', { asyncResponseTimeout: 60_000 })

  expect(response.statusCode).toBe(200)
  expect(response.headers['content-type']).toBe('application/json')
  expect(response.json()).toMatchObject([{ id: task.id, topicName: 'check.SL', workerId: 'w1' }])
  expect(engine.calls[0]).toMatchObject({
    user: water.username,
    body: { workerId: `${water.username}/w1`, asyncResponseTimeout: 10_000 }
  })
})

test('a topic of another department is refused by name, in the shape of a Camunda error', async () => {
  const response = await poll(water, 'check.LY')
  expect(response.statusCode).toBe(403)
  expect(response.headers['content-type']).toBe('application/json')
  expect(response.json()).toMatchObject({
    type: 'AuthorizationException',
    message: expect.stringContaining('check.LY')
  })
  expect(engine.calls).toEqual([])
})

test('wrong credentials are refused', async () => {
  const response = await poll({ ...water, token: 'x' }, 'check.SL')
  expect(response.statusCode).toBe(401)
  expect(response.headers['www-authenticate']).toContain('Basic')
  expect(response.json()).toMatchObject({ type: 'AuthenticationException' })
})

test('an account that was ended polls no more', async () => {
  const account = await createAccount('WG', ['check.WG'])
  expect((await poll(account, 'check.WG')).statusCode).toBe(200)
  const administrator = await test1.signIn('administrator')
  await administrator.delete(`/api/worker-accounts/${account.id}`)
  expect((await poll(account, 'check.WG')).statusCode).toBe(401)
})

test('a completion keeps its findings beside the case', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  const body = { workerId: 'w1', variables: { findings: asJson([finding, { ...finding, law: '水法' }]) } }
  const response = await as(water, 'POST', `/external-task/${task.id}/complete`, body)

  expect(response.statusCode).toBe(204)
  expect(await findingsOf(task.businessKey)).toMatchObject([
    { ...finding, topic: 'check.SL', worker: water.username, position: 0, law: null },
    { position: 1, law: '水法' }
  ])
  expect(engine.callsOf('complete')[0]!.body).toMatchObject({
    workerId: `${water.username}/w1`,
    variables: { findings: { type: 'Json' } }
  })
})

test('findings of a wrong shape are refused with the place, and the engine hears nothing', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  const body = { workerId: 'w1', variables: { findings: asJson([{ ...finding, result: 'fine' }]) } }
  const response = await as(water, 'POST', `/external-task/${task.id}/complete`, body)

  expect(response.statusCode).toBe(400)
  expect((response.json() as { message: string }).message).toContain('/0/result')
  expect(engine.callsOf('complete')).toEqual([])
})

test('a completion without findings is recorded as not checked', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  await as(water, 'POST', `/external-task/${task.id}/complete`, { workerId: 'w1' })
  expect(await findingsOf(task.businessKey)).toMatchObject([{ result: 'not-checked', topic: 'check.SL' }])
})

test('a check cannot set what decides the case: what its topic does not declare stays in its task', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  const variables = { findings: asJson([finding]), decision: { value: 'grant' } }
  const response = await as(water, 'POST', `/external-task/${task.id}/complete`, {
    workerId: 'w1',
    variables
  })
  expect(response.statusCode).toBe(204)
  const { body } = engine.callsOf('complete')[0]!
  expect(Object.keys((body as { variables: object }).variables)).toEqual(['findings'])
  expect(body).toMatchObject({ localVariables: { decision: { value: 'grant' } } })
})

test('a finding of rule, result, evidence and source is enough', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  const { rule, result, evidence, source } = finding
  await as(water, 'POST', `/external-task/${task.id}/complete`, {
    workerId: 'w1',
    variables: { findings: asJson([{ rule, result, evidence, source }]) }
  })
  expect(await findingsOf(task.businessKey)).toMatchObject([{ rule, title: rule, asOf: null }])
})

test('when the engine refuses a completion no finding stays', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  engine.interfere(({ path }, response) => {
    if (!path.endsWith('complete')) return false
    response.writeHead(500, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ type: 'OptimisticLockingException', message: 'faster', code: 1 }))
    return true
  })
  const body = { workerId: 'w1', variables: { findings: asJson([finding]) } }
  const response = await as(water, 'POST', `/external-task/${task.id}/complete`, body)
  expect(response.statusCode).toBe(500)
  expect(response.json()).toMatchObject({ type: 'OptimisticLockingException', code: 1 })
  expect(await findingsOf(task.businessKey)).toEqual([])
})

test('when the answer of the engine is lost the findings stay, once, however often they are sent', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  engine.interfere(({ path }, response) => {
    if (path.endsWith('complete')) response.destroy()
    return path.endsWith('complete')
  })
  const body = { workerId: 'w1', variables: { findings: asJson([finding]) } }
  const path = `/external-task/${task.id}/complete`
  expect((await as(water, 'POST', path, body)).statusCode).toBe(503)
  expect((await as(water, 'POST', path, body)).statusCode).toBe(503)
  expect(await findingsOf(task.businessKey)).toHaveLength(1)
})

test.each(['complete', 'failure', 'bpmnError', 'extendLock', 'unlock'])(
  'another department may not touch a task by %s',
  async (verb) => {
    const task = engine.add('check.SL')
    await poll(water, 'check.SL')
    const response = await as(forest, 'POST', `/external-task/${task.id}/${verb}`, { workerId: 'w1' })
    expect(response.statusCode).toBe(403)
    expect(engine.callsOf(verb)).toEqual([])
  }
)

test('no lock outlasts an hour, however it is asked for', async () => {
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')
  const body = { workerId: 'w1', newDuration: 1e12 }
  await as(water, 'POST', `/external-task/${task.id}/extendLock`, body)
  expect(engine.callsOf('extendLock')[0]!.body.newDuration).toBe(3_600_000)
})

test('two accounts of one topic cannot act for each other', async () => {
  const second = await createAccount('SL', ['check.SL'])
  const task = engine.add('check.SL')
  await poll(water, 'check.SL')

  expect((await as(second, 'POST', `/external-task/${task.id}/unlock`)).statusCode).toBe(403)
  await as(second, 'POST', `/external-task/${task.id}/failure`, { workerId: 'w1', retries: 0 })
  // The engine compares this name with the lock's.
  expect(engine.callsOf('failure')[0]!.body.workerId).toBe(`${second.username}/w1`)
  expect((await as(second, 'GET', `/external-task/${task.id}`)).json()).toMatchObject({
    workerId: 'another-worker'
  })
  expect((await as(water, 'POST', `/external-task/${task.id}/unlock`)).statusCode).toBe(204)
})

test('lists show own topics only, with a limit that the engine asks for', async () => {
  expect((await as(water, 'GET', '/external-task?topicName=check.LY')).statusCode).toBe(403)
  await as(water, 'GET', '/external-task?maxResults=100000')
  expect(engine.calls.at(-1)!.path).toBe('/external-task?maxResults=100&topicName=check.SL')
})

test.each([
  ['GET', '/task'],
  ['POST', '/process-definition/key/project/start'],
  ['GET', '/engine'],
  ['POST', '/external-task/retries']
] as const)('nothing else of the engine can be reached: %s %s', async (method, path) => {
  const response = await as(water, method, path, method === 'POST' ? {} : undefined)
  expect(response.statusCode).toBe(403)
  expect(response.json()).toMatchObject({ type: 'AuthorizationException' })
  expect(engine.calls).toEqual([])
})

test.each(['%2e%2e', '..%2fdeployment', 'a%2fb'])(
  'no task is called %s, and the engine is not asked',
  async (id) => {
    const response = await as(water, 'POST', `/external-task/${id}/complete`, { workerId: 'w1' })
    expect([403, 404]).toContain(response.statusCode)
    expect(engine.calls).toEqual([])
  }
)

test('the details of a failure arrive as the text that the engine keeps', async () => {
  const { id } = engine.add('check.SL')
  engine.interfere(({ path }, response) => {
    if (!path.endsWith('/errorDetails')) return false
    response.writeHead(200, { 'content-type': 'text/plain' }).end('stack of the check')
    return true
  })
  const response = await as(water, 'GET', `/external-task/${id}/errorDetails`)
  expect(response.headers['content-type']).toMatch(/^text\/plain/)
  expect(response.body).toBe('stack of the check')
})

test('while the engine is away the worker hears 503', async () => {
  engine.interfere((_call, response) => {
    response.destroy()
    return true
  })
  const response = await poll(water, 'check.SL')
  expect(response.statusCode).toBe(503)
  expect(response.json()).toMatchObject({ type: 'EngineUnavailable' })
})

test("the platform's own departments have their accounts after every start", async () => {
  const tokens = { FG: 'a', HB: 'b', 'ZR-land': 'c', 'ZR-planning': 'd', province: 'p', platform: 'e' }
  await ensureInternalWorkerAccounts(test1.db, tokens)
  await ensureInternalWorkerAccounts(test1.db, { ...tokens, FG: 'a2' })
  const reform = { username: 'reform', token: 'a2', id: '' }
  expect((await poll(reform, 'reform.check-project')).statusCode).toBe(200)
  expect((await poll(reform, 'land.check-parcel')).statusCode).toBe(403)
})

test('only administrators make accounts, and never for the platform', async () => {
  const handler = await test1.signIn('sl-handler')
  const body = { department: 'SL', name: 'x', topics: ['check.SL'] }
  expect((await handler.post('/api/worker-accounts', body)).statusCode).toBe(403)

  const administrator = await test1.signIn('administrator')
  const own = await administrator.post('/api/worker-accounts', {
    ...body,
    topics: ['platform.issue-licence']
  })
  expect(own.json()).toMatchObject({ code: 'TOPIC_NOT_FOR_WORKERS' })
  const nowhere = await administrator.post('/api/worker-accounts', { ...body, department: 'XX' })
  expect(nowhere.json()).toMatchObject({ code: 'UNKNOWN_DEPARTMENT' })
  const list = await administrator.get('/api/worker-accounts')
  expect(JSON.stringify(list.json())).not.toMatch(/token/i)
})

import { beforeAll, expect, test } from '@jest/globals'
import { createEngine } from '../../server/engine/client.ts'
import { bpmnWith } from '../server/release/model-text.ts'
import { useTestEngine, type TestEngine } from '../support/engine.ts'

let place: TestEngine
beforeAll(async () => {
  place = await useTestEngine()
}, 180_000)

const get = (path: string, credentials?: string) =>
  fetch(place.url + path, {
    headers: credentials ? { authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } : {}
  })

test('nothing answers without the secret, the list of engines included', async () => {
  for (const path of ['/engine', '/version', '/process-definition?maxResults=1', '/', '/../actuator'])
    expect((await get(path)).status).toBe(401)
  expect((await get('/engine', 'person:wrong')).status).toBe(401)
  expect((await get('/engine', `:${place.secret}`)).status).toBe(401)
  expect((await get('/engine', `person:${place.secret}`)).status).toBe(200)
})

test('health answers without a secret and tells the version', async () => {
  expect(await (await get('/../health')).json()).toEqual({ status: 'UP', version: '7.24.0' })
})

test('the operation log names the acting person', async () => {
  const engine = createEngine(place.url, place.secret)
  const content = bpmnWith('<bpmn:userTask id="work"/>').replace('"tried"', '"operation-log"')
  await engine.deploy('operation log', [{ name: 'tried.bpmn', content }], 'designer')
  const businessKey = `log-${Date.now()}`
  const started = await engine.startProcess(
    { definition: { key: 'operation-log' }, businessKey, variables: {} },
    '张三'
  )
  const log = await get(
    `/history/user-operation?processInstanceId=${started.id}&maxResults=10`,
    `reader:${place.secret}`
  )
  expect(await log.json()).toMatchObject([{ userId: '张三', operationType: 'Create' }])
})

test('a list without a limit is refused', async () => {
  expect((await get('/task', `person:${place.secret}`)).status).toBe(400)
})

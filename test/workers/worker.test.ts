import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { BpmnError } from '../../workers/bpmn-error.ts'
import {
  javaList,
  startClient,
  startWorker,
  type Tuning,
  type Work,
  type Worker
} from '../../workers/worker.ts'
import { startFakeExternalTasks, type FakeExternalTasks } from '../support/fake-external-tasks.ts'

let engine: FakeExternalTasks
let worker: Worker | undefined
let lines: string[]
beforeEach(async () => {
  engine = await startFakeExternalTasks()
  lines = []
})
afterEach(async () => {
  await worker?.stop(0)
  worker = undefined
  await engine.close()
})

const QUICK: Partial<Tuning> = {
  pollMs: 50,
  timeoutMs: 3_000,
  backoffMs: 20,
  retryAfterMs: 1000,
  resendAfterMs: 10,
  log: (line) => lines.push(line)
}

function work(topic: string, handle: Work, tuning: Partial<Tuning> = {}): void {
  const connection = { baseUrl: engine.url, username: 'water', password: 'token' }
  worker = startClient(connection, 'water', { [topic]: handle }, { ...QUICK, ...tuning })
}

async function until<T>(found: () => T | undefined | false): Promise<T> {
  for (let waited = 0; waited < 20_000; waited += 10) {
    const value = found()
    if (value) return value
    await sleep(10)
  }
  throw new Error(`nothing came; the worker said: ${lines.join('\n')}`)
}

test('plain objects and lists arrive at the engine as Json, not dropped', async () => {
  engine.add('check.SL')
  work('check.SL', async () => ({ findings: [{ rule: 'a' }], detail: { depth: 2 }, days: 3, done: true }))

  const { body } = (await until(() => engine.callsOf('complete')[0]))!
  expect(body.variables).toMatchObject({
    findings: { value: '[{"rule":"a"}]' },
    detail: { value: '{"depth":2}' },
    days: { value: 3 },
    done: { value: true }
  })
})

test('only the variables that a topic reads are fetched, and results may be handed in another way', async () => {
  engine.add('check.SL', { department: { type: 'String', value: 'SL', valueInfo: {} } })
  const handedIn: string[] = []
  work('check.SL', async () => ({}), {
    reads: ['department'],
    complete: async ({ task }) => void handedIn.push(task.id)
  })

  await until(() => handedIn.length > 0)
  expect(engine.callsOf('fetchAndLock')[0]!.body.topics).toMatchObject([{ variables: ['department'] }])
  expect(engine.callsOf('complete')).toEqual([])
})

test('a collection for a multi-instance activity goes as a Java list', async () => {
  engine.add('check.SL')
  work('check.SL', async () => ({ cases: javaList([{ number: '1' }]) }))

  const { body } = await until(() => engine.callsOf('complete')[0])
  expect(body.variables).toMatchObject({
    cases: {
      value: '[{"number":"1"}]',
      valueInfo: {
        objectTypeName: 'java.util.ArrayList<java.util.HashMap<java.lang.Object,java.lang.Object>>',
        serializationDataFormat: 'application/json'
      }
    }
  })
})

test('a handler gets Json and Java objects as what they are', async () => {
  engine.add('check.SL', {
    application: { type: 'Json', value: '{"facts":{"riverArea":true}}', valueInfo: {} },
    items: {
      type: 'Object',
      value: '[{"item":"SL-XK-0001"}]',
      valueInfo: { objectTypeName: 'java.util.ArrayList', serializationDataFormat: 'application/json' }
    },
    department: { type: 'String', value: 'SL', valueInfo: {} }
  })
  let given: unknown
  work('check.SL', async (input, { businessKey, topic }) => {
    given = { ...input, businessKey, topic }
    return {}
  })

  await until(() => given)
  expect(given).toEqual({
    application: { facts: { riverArea: true } },
    items: [{ item: 'SL-XK-0001' }],
    department: 'SL',
    businessKey: 'case-1',
    topic: 'check.SL'
  })
})

test('what a handler throws is reported with its reason and with attempts left, never at once an incident', async () => {
  engine.add('check.SL')
  work('check.SL', async () => {
    throw new Error('the water register is closed')
  })

  const { body } = await until(() => engine.callsOf('failure')[0])
  expect(body).toMatchObject({ errorMessage: 'the water register is closed', retries: 2, retryTimeout: 1000 })
  expect(body.errorDetails).toContain('worker.test.ts')
  expect(lines.join()).toContain('the water register is closed')
})

test('attempts count down and each waits longer', async () => {
  engine.add('check.SL', {}, { retries: 2 })
  engine.add('check.SL', {}, { retries: 1 })
  work('check.SL', async () => {
    throw new Error('still closed')
  })

  await until(() => engine.callsOf('failure').length === 2)
  expect(engine.callsOf('failure').map(({ body }) => [body.retries, body.retryTimeout])).toEqual([
    [1, 2000],
    [0, 4000]
  ])
})

test('a BPMN error goes to the boundary event of the model', async () => {
  engine.add('check.SL')
  work('check.SL', async () => {
    throw new BpmnError('BASIN_UNKNOWN', 'no such basin')
  })

  const { body } = await until(() => engine.callsOf('bpmnError')[0])
  expect(body).toMatchObject({ errorCode: 'BASIN_UNKNOWN', errorMessage: 'no such basin' })
})

test('a reply that never comes does not stop the polling', async () => {
  let hung = false
  engine.interfere(({ path }) => {
    if (hung || !path.endsWith('fetchAndLock')) return false
    return (hung = true)
  })
  engine.add('check.SL')
  work('check.SL', async () => ({}), { timeoutMs: 300 })

  await until(() => engine.callsOf('complete')[0])
  expect(hung).toBe(true)
})

test('while the server is away the worker says so once and asks ever less often', async () => {
  engine.interfere((_call, response) => {
    response.writeHead(503).end()
    return true
  })
  work('check.SL', async () => ({}))
  await until(() => engine.calls[0])
  await sleep(600)
  // 20, 40, 80, 160, 320 ms between polls, where the library would have sent one every 5 ms.
  expect(engine.calls.length).toBeLessThan(8)
  expect(lines.filter((line) => line.includes('failed'))).toHaveLength(1)

  engine.interfere()
  engine.add('check.SL')
  await until(() => engine.callsOf('complete')[0])
  expect(lines.filter((line) => line.includes('answers again'))).toHaveLength(1)
})

test('a reply that is not exactly application/json is an error that is told, not a task that is lost silently', async () => {
  engine.interfere((_call, response) => {
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end('[]')
    return true
  })
  work('check.SL', async () => ({}))
  await until(() => lines.find((line) => line.includes('not application/json')))
})

test('a result survives a server that is away for a moment', async () => {
  let refused = 0
  engine.interfere(({ path }, response) => {
    if (!path.endsWith('complete') || refused++ > 1) return false
    response.writeHead(503).end()
    return true
  })
  engine.add('check.SL')
  let handled = 0
  work('check.SL', async () => ({ handled: ++handled }))

  await until(() => engine.callsOf('complete').length === 3)
  await sleep(50)
  expect(handled).toBe(1)
  expect(engine.callsOf('failure')).toEqual([])
})

test('the lock of a long check is extended while it runs', async () => {
  engine.add('check.SL')
  const extendedThrice = async () => {
    await until(() => engine.callsOf('extendLock').length >= 3)
    return {}
  }
  work('check.SL', extendedThrice, { lockDuration: 100 })
  await until(() => engine.callsOf('complete')[0])
})

test('stopping takes no new task and waits for the running one', async () => {
  engine.pollFor(2000)
  engine.add('check.SL')
  let begun = false
  let finished = false
  work('check.SL', async () => {
    begun = true
    await sleep(200)
    finished = true
    return {}
  })
  await until(() => begun)
  await sleep(50)

  expect(await worker!.stop()).toBe(0)
  expect(finished).toBe(true)
  expect(engine.callsOf('complete')).toHaveLength(1)
  const polls = engine.callsOf('fetchAndLock').length
  // Nothing to wait for: it must not come.
  await sleep(100)
  expect(engine.callsOf('fetchAndLock')).toHaveLength(polls)
})

test('stopping does not wait for ever', async () => {
  engine.add('check.SL')
  let begun = false
  work('check.SL', () => {
    begun = true
    return sleep(20_000, {}, { ref: false })
  })
  await until(() => begun)
  expect(await worker!.stop(50)).toBe(1)
})

test('a slow topic does not keep another from its tasks', async () => {
  for (let n = 0; n < 8; n++) engine.add('reform.check-project', application)
  engine.add('land.check-parcel', application)
  const connection = { baseUrl: engine.url, username: 'all', password: 'token' }
  worker = startWorker(
    'all',
    {
      'reform.check-project': () => sleep(60_000, { findings: [] }, { ref: false }),
      'land.check-parcel': async () => ({ findings: [] })
    },
    connection,
    { ...QUICK, maxParallel: 2 }
  )
  await until(() => engine.callsOf('complete')[0])
})

test('two programmes with one name are two workers to the engine', async () => {
  const connection = { baseUrl: engine.url, username: 'water', password: 'token' }
  const workers = [1, 2].map(() => startClient(connection, 'water', { 'check.SL': async () => ({}) }, QUICK))
  await until(() => engine.calls.length >= 2)
  await Promise.all(workers.map((one) => one.stop()))
  expect(new Set(engine.calls.map(({ body }) => body.workerId)).size).toBe(2)
})

test('variables that do not fit the topic are a failure that names them', async () => {
  engine.add('land.check-parcel', { department: { type: 'String', value: 'ZR-land', valueInfo: {} } })
  const connection = { baseUrl: engine.url, username: 'land', password: 'token' }
  worker = startWorker('land', { 'land.check-parcel': async () => ({ findings: [] }) }, connection, QUICK)

  const { body } = await until(() => engine.callsOf('failure')[0])
  expect(body.errorMessage).toContain('land.check-parcel')
  expect(body.errorMessage).toContain('application')
})

const text = (value: string) => ({ type: 'String', value, valueInfo: {} })
const application = {
  caseId: text('c'),
  department: text('FG'),
  projectId: text('p'),
  applicationId: text('a'),
  item: { type: 'Null', value: null, valueInfo: {} },
  application: {
    type: 'Json',
    value: JSON.stringify({ projectCode: '', projectName: '', creditCode: '', facts: {}, form: {} }),
    valueInfo: {}
  }
}

import { beforeAll, describe, expect, test } from '@jest/globals'
import { createEngine, type Engine } from '../../../server/engine/client.ts'
import { useTestEngine } from '../../support/engine.ts'
import { bpmnWith, dmnWith } from '../release/model-text.ts'

let engine: Engine
let openTask: (businessKey: string) => Promise<string>

beforeAll(async () => {
  const { url, secret } = await useTestEngine()
  engine = createEngine(url, secret)
  const headers = { authorization: `Basic ${Buffer.from(`reader:${secret}`).toString('base64')}` }
  openTask = async (businessKey) => {
    const response = await fetch(`${url}/task?maxResults=1&processInstanceBusinessKey=${businessKey}`, {
      headers
    })
    return ((await response.json()) as { id: string }[])[0]!.id
  }
  const review = bpmnWith('<bpmn:userTask id="work" camunda:formKey="yimen:review"/>', {
    more: `<bpmn:boundaryEvent id="late" attachedToRef="work" cancelActivity="false"><bpmn:messageEventDefinition messageRef="due"/></bpmn:boundaryEvent>
      <bpmn:sequenceFlow id="late-flow" sourceRef="late" targetRef="end"/>`
  })
    .replace('"tried"', '"client-review"')
    .replace('<bpmn:process', '<bpmn:message id="due" name="clock.due"/>$&')
  const many = bpmnWith(
    `<bpmn:callActivity id="work" calledElement="\${entry.processKey}" camunda:calledElementBinding="version" camunda:calledElementVersion="\${entry.processVersion}">
      <bpmn:extensionElements><camunda:in businessKey="\${entry.number}"/><camunda:in sourceExpression="\${entry.persons}" target="persons"/></bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics camunda:collection="cases" camunda:elementVariable="entry"/>
    </bpmn:callActivity>`
  ).replace('"tried"', '"client-many"')
  const files = [
    { name: 'review.bpmn', content: review },
    { name: 'many.bpmn', content: many },
    { name: 'table.dmn', content: dmnWith('"b"').replace('tried-decision', 'client-decision') }
  ]
  await engine.deploy('client', files, 'tester')
}, 180_000)

const newKey = () => `client-${crypto.randomUUID()}`
const start = (businessKey: string, variables = {}) =>
  engine.startProcess({ definition: { key: 'client-review' }, businessKey, variables }, 'tester')

test('four starts of one business key at the same moment start one process', async () => {
  const businessKey = newKey()
  const started = await Promise.all([1, 2, 3, 4].map(() => start(businessKey)))
  expect(new Set(started.map(({ id }) => id)).size).toBe(1)
  expect(await engine.findProcessInstance(businessKey, 'client-review')).toEqual(started[0])
})

test('a task is completed once; the second attempt is told that it is gone', async () => {
  const businessKey = newKey()
  const { id } = await start(businessKey)
  const task = await openTask(businessKey)
  expect(await engine.completeTask(task, { decision: 'grant' }, 'head')).toBe('done')
  expect(await engine.completeTask(task, { decision: 'grant' }, 'head')).toBe('gone')
  expect(await engine.readVariable(id, 'decision')).toBe('grant')
  expect(await engine.readTokens(id)).toEqual([])
  expect(await engine.readDoneActivities(id)).toEqual(['start', 'work', 'end'])
  expect(await engine.findProcessInstance(businessKey, 'client-review')).toMatchObject({ ended: true })
})

test('a task that one person has cannot be claimed by another until it is given back', async () => {
  const businessKey = newKey()
  await start(businessKey)
  const task = await openTask(businessKey)
  expect(await engine.claimTask(task, 'one')).toBe('done')
  expect(await engine.claimTask(task, 'one')).toBe('done')
  await expect(engine.claimTask(task, 'other')).rejects.toMatchObject({ refusal: 'taken' })
  expect(await engine.unclaimTask(task, 'one')).toBe('done')
  expect(await engine.claimTask(task, 'other')).toBe('done')
})

test('a message is taken by whom it reaches, and nobody waits for another one', async () => {
  const { id } = await start(newKey())
  const tell = (name: string) =>
    engine.correlateMessage({ name, processInstanceId: id, variables: { told: true } }, 'platform')
  expect(await tell('clock.due')).toBe('taken')
  expect(await tell('clock.warning')).toBe('not-awaited')
  expect(await engine.readVariable(id, 'told')).toBe(true)
})

test('what is put into variables comes out again', async () => {
  const variables = {
    days: 7,
    share: 0.5,
    known: false,
    nothing: null,
    name: '锂电隔膜',
    long: '长'.repeat(5000),
    items: [{ item: 'a', persons: 2 }],
    names: ['a', 'b'],
    none: [],
    application: { facts: { landAreaHa: 5.5 }, boundary: [[115.8, 27.1]] }
  }
  const { id } = await start(newKey(), variables)
  await engine.setVariables(id, { added: { deep: [1] } }, 'tester')
  for (const [name, value] of Object.entries({ ...variables, added: { deep: [1] } }))
    expect([name, await engine.readVariable(id, name)]).toEqual([name, value])
  expect(await engine.readVariable(id, 'missing')).toBeUndefined()
})

test('one process runs for each entry of a list, and the tokens of all are seen', async () => {
  const { version } = (await engine.latestDefinitions(['client-review']))['client-review']!
  const businessKey = newKey()
  const cases = [1, 2].map((n) => ({
    processKey: 'client-review',
    processVersion: version,
    number: `${businessKey}-${n}`,
    persons: n
  }))
  const { id } = await engine.startProcess(
    { definition: { key: 'client-many' }, businessKey, variables: { cases } },
    'tester'
  )
  const tokens = await engine.readTokens(id)
  expect(
    tokens
      .map(({ businessKey: key, activityIds }) => [key, activityIds] as const)
      .toSorted(([a], [b]) => a.localeCompare(b))
  ).toEqual([
    [businessKey, ['work']],
    [`${businessKey}-1`, ['work']],
    [`${businessKey}-2`, ['work']]
  ])
})

test('an empty list passes at once', async () => {
  const { id } = await engine.startProcess(
    { definition: { key: 'client-many' }, businessKey: newKey(), variables: { cases: [] } },
    'tester'
  )
  expect(await engine.readDoneActivities(id)).toContain('end')
})

test('a decision table answers its rows', async () => {
  expect(await engine.evaluateDecision('client-decision', { x: 'a' })).toEqual([{ y: 'b' }])
  expect(await engine.evaluateDecision('client-decision', { x: 'z' })).toEqual([])
})

describe('what cannot be done says why', () => {
  test('an unknown process, decision or instance is gone', async () => {
    const unknown = { definition: { key: 'unknown' }, businessKey: 'x', variables: {} }
    await expect(engine.startProcess(unknown, 'tester')).rejects.toMatchObject({ refusal: 'gone' })
    await expect(engine.evaluateDecision('unknown', {})).rejects.toMatchObject({ refusal: 'gone' })
    await expect(engine.setVariables('unknown', { a: 1 }, 'tester')).rejects.toMatchObject({
      refusal: 'gone'
    })
  })

  test('a diagram that reads a missing variable fails, and nothing is started', async () => {
    const businessKey = newKey()
    const wrong = { definition: { key: 'client-many' }, businessKey, variables: {} }
    await expect(engine.startProcess(wrong, 'tester')).rejects.toMatchObject({ refusal: 'failed' })
    expect(await engine.findProcessInstance(businessKey, 'client-many')).toBeUndefined()
  })

  test('an engine that is down is unavailable', async () => {
    const down = createEngine('http://127.0.0.1:1/engine-rest', 'secret')
    await expect(down.version()).rejects.toMatchObject({ name: 'EngineUnavailable' })
  })
})
